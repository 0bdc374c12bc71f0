package dev.signet.web.api;

import dev.signet.access.AssignToTeam;
import dev.signet.access.AssignmentOutcome;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.ReadAssignments;
import dev.signet.access.Slice;
import dev.signet.access.TeamAttribute;
import dev.signet.base.Problem;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.Size;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;

/// `GET /v2/teams/{teamId}/user-attributes` and `POST …/assignedUserAttributes` (rest-api.md §4.4).
final class TeamAttributeRoutes {
    private final ApiDoor door;
    private final TeamCases.Attributes cases;

    TeamAttributeRoutes(ApiDoor door, TeamCases.Attributes cases) {
        this.door = door;
        this.cases = cases;
    }

    /// An attribute of which the team has a value.
    record TeamAttributeJson(
            String userAttributeId,
            String userAttributeName,
            AttributeValueJson value,

            @Doc("Of several teams' values the one of the lowest number holds; ours")
            int priority) {

        static TeamAttributeJson of(TeamAttribute attribute) {
            return new TeamAttributeJson(
                    attribute.attribute().toString(),
                    attribute.name(),
                    AttributeValueJson.of(attribute.value()),
                    attribute.priority());
        }
    }

    /// A part of the list.
    record TeamAttributeList(List<TeamAttributeJson> entries, Optional<String> nextPage, int total) {}

    /// Which values to give.
    record NewAssignments(@Size(min = 1, max = 100) List<NewAssignment> assignments) {}

    /// One value.
    record NewAssignment(String userAttributeId, AttributeValueJson.Sent value) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/v2/teams/{teamId}/user-attributes")
                        .named("listTeamUserAttributes", "List the user attributes of a team")
                        .described("For Admins: those of which the team has a value, by name.")
                        .tagged("teams")
                        .through(door)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of attributes and their values", TeamAttributeList.class)
                        .handledBy(this::list),
                Route.post("/v2/teams/{teamId}/assignedUserAttributes")
                        .named("assignTeamUserAttributes", "Give a team values of user attributes")
                        .described("For Admins. All of them or none; they act at the next question of the members.")
                        .tagged("teams")
                        .through(door)
                        .takes(BodyOf.json(NewAssignments.class))
                        .answers(200, "It has them")
                        .handledBy(this::assign));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        Optional<TeamId> id = TeamId.parse(call.path("teamId"));
        if (id.isEmpty()) return TeamRoutes.notFound();
        return switch (cases.read().ofTeam(call.caller(), id.get(), new Slice(paging.offset(), paging.limit()))) {
            case ReadAssignments.Outcome.Listed<TeamAttribute>(Part<TeamAttribute> part) ->
                Answer.ok(paging.page(
                        part.entries().stream().map(TeamAttributeJson::of).toList(), part.total()));
            case ReadAssignments.Outcome.NotFound<TeamAttribute>() -> TeamRoutes.notFound();
            case ReadAssignments.Outcome.Forbidden<TeamAttribute>() ->
                TeamRoutes.forbidden("see values of user attributes");
        };
    }

    private Answer assign(Call<Principal, NewAssignments> call) {
        Optional<TeamId> id = TeamId.parse(call.path("teamId"));
        if (id.isEmpty()) return TeamRoutes.notFound();
        List<AssignToTeam.Entry> entries = call.body().assignments().stream()
                .map(one -> new AssignToTeam.Entry(
                        one.userAttributeId(), one.value().val()))
                .toList();
        return switch (cases.assign().assign(call.caller(), Origins.of(call.request()), id.get(), entries)) {
            case AssignmentOutcome.Done(int _) -> Answer.emptyObject();
            case AssignmentOutcome.Invalid(List<Violation> violations) -> Answer.problem(Problem.invalid(violations));
            case AssignmentOutcome.NotFound() -> TeamRoutes.notFound();
            case AssignmentOutcome.Forbidden() -> TeamRoutes.forbidden("assign user attributes");
        };
    }
}

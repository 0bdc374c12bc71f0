package dev.signet.web.api;

import dev.signet.access.AssignToMembers;
import dev.signet.access.AssignToTeams;
import dev.signet.access.AssignmentOutcome;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.ReadAssignments;
import dev.signet.access.Slice;
import dev.signet.access.UserAttributeId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Range;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Size;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// `GET` and `POST /v2/user-attributes/{userAttributeId}/users` and `…/teams` (rest-api.md §4.5).
final class AssignmentRoutes {
    private final ApiDoor door;
    private final UserAttributeCases.Assignments cases;

    AssignmentRoutes(ApiDoor door, UserAttributeCases.Assignments cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A part of the members who have a value.
    record UserValueList(List<AssignedValueJson.OfUser> entries, Optional<String> nextPage, int total) {}

    /// A part of the teams that have a value.
    record TeamValueList(List<AssignedValueJson.OfTeam> entries, Optional<String> nextPage, int total) {}

    /// Which members are to have which values.
    record NewUserValues(@Size(min = 1, max = 100) List<NewUserValue> assignments) {}

    /// One of them.
    record NewUserValue(String userId, AttributeValueJson.Sent value) {}

    /// Which teams are to have which values.
    record NewTeamValues(@Size(min = 1, max = 100) List<NewTeamValue> assignments) {}

    /// One of them.
    record NewTeamValue(
            String teamId,
            AttributeValueJson.Sent value,

            @Doc("Of several teams' values the one of the lowest number holds. Absent: as it was, or after all"
                    + " others; ours")
            @Range(min = 1, max = 1_000_000)
            Optional<Integer> priority) {}

    List<Route<?, ?>> all() {
        return List.of(
                listing("users", "listUserAttributeUsers", "List the members who have a value")
                        .answers(200, "A page of members and their values", UserValueList.class)
                        .handledBy(this::users),
                listing("teams", "listUserAttributeTeams", "List the teams that have a value")
                        .answers(200, "A page of teams and their values, in their order", TeamValueList.class)
                        .handledBy(this::teams),
                assigning("users", "assignUserAttributeToUsers", "Give members values")
                        .takes(BodyOf.json(NewUserValues.class))
                        .answers(200, "They have them")
                        .handledBy(this::assignUsers),
                assigning("teams", "assignUserAttributeToTeams", "Give teams values")
                        .takes(BodyOf.json(NewTeamValues.class))
                        .answers(200, "They have them")
                        .handledBy(this::assignTeams));
    }

    private RouteDraft<Principal, NoBody> listing(String whose, String name, String summary) {
        return Route.get("/v2/user-attributes/{userAttributeId}/" + whose)
                .named(name, summary)
                .described("For Admins.")
                .tagged("user attributes")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT);
    }

    private RouteDraft<Principal, NoBody> assigning(String whose, String name, String summary) {
        return Route.post("/v2/user-attributes/{userAttributeId}/" + whose)
                .named(name, summary)
                .described("For Admins. In place of those they had; all of them or none. Acts at the next question.")
                .tagged("user attributes")
                .through(door);
    }

    private Answer users(Call<Principal, NoBody> call) {
        return list(
                call, AssignedValueJson.OfUser::of, (id, slice) -> cases.read().ofMembers(call.caller(), id, slice));
    }

    private Answer teams(Call<Principal, NoBody> call) {
        return list(
                call, AssignedValueJson.OfTeam::of, (id, slice) -> cases.read().ofTeams(call.caller(), id, slice));
    }

    private static <T> Answer list(
            Call<Principal, NoBody> call,
            Function<T, ?> json,
            BiFunction<UserAttributeId, Slice, ReadAssignments.Outcome<T>> read) {
        Optional<UserAttributeId> id = UserAttributeId.parse(call.path("userAttributeId"));
        if (id.isEmpty()) return UserAttributeRoutes.notFound();
        Paging paging = Paging.of(call);
        return switch (read.apply(id.get(), new Slice(paging.offset(), paging.limit()))) {
            case ReadAssignments.Outcome.Listed<T>(Part<T> part) ->
                Answer.ok(paging.page(part.entries().stream().map(json).toList(), part.total()));
            case ReadAssignments.Outcome.NotFound<T>() -> UserAttributeRoutes.notFound();
            case ReadAssignments.Outcome.Forbidden<T>() -> TeamRoutes.forbidden("see values of user attributes");
        };
    }

    private Answer assignUsers(Call<Principal, NewUserValues> call) {
        List<AssignToMembers.Entry> entries = call.body().assignments().stream()
                .map(one -> new AssignToMembers.Entry(one.userId(), one.value().val()))
                .toList();
        return UserAttributeId.parse(call.path("userAttributeId"))
                .map(id -> cases.toMembers().assign(call.caller(), Origins.of(call.request()), id, entries))
                .map(AssignmentRoutes::answer)
                .orElseGet(UserAttributeRoutes::notFound);
    }

    private Answer assignTeams(Call<Principal, NewTeamValues> call) {
        List<AssignToTeams.Entry> entries = call.body().assignments().stream()
                .map(one -> new AssignToTeams.Entry(one.teamId(), one.value().val(), one.priority()))
                .toList();
        return UserAttributeId.parse(call.path("userAttributeId"))
                .map(id -> cases.toTeams().assign(call.caller(), Origins.of(call.request()), id, entries))
                .map(AssignmentRoutes::answer)
                .orElseGet(UserAttributeRoutes::notFound);
    }

    /// What came of it, as it is answered.
    static Answer answer(AssignmentOutcome outcome) {
        return switch (outcome) {
            case AssignmentOutcome.Done(int _) -> Answer.emptyObject();
            case AssignmentOutcome.Invalid(List<Violation> violations) -> Answer.problem(Problem.invalid(violations));
            case AssignmentOutcome.NotFound() -> UserAttributeRoutes.notFound();
            case AssignmentOutcome.Forbidden() -> TeamRoutes.forbidden("assign user attributes");
        };
    }
}

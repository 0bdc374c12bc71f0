package dev.signet.web.api;

import dev.signet.access.ChangeTeamMembers;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.access.TeamMember;
import dev.signet.access.TeamRank;
import dev.signet.base.Fault;
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

/// `/v2/teams/{teamId}/members` (rest-api.md §4.4).
final class TeamMemberRoutes {
    private final ApiDoor door;
    private final TeamCases cases;

    TeamMemberRoutes(ApiDoor door, TeamCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// Somebody in a team.
    record TeamMemberJson(
            String userId,

            @Doc("Whether they may change who is in the team")
            boolean isTeamAdmin,

            @Doc("Who brought them in") String addedBy,

            @Doc("Ours") String email,

            @Doc("Ours") String name) {

        static TeamMemberJson of(TeamMember member) {
            return new TeamMemberJson(
                    member.member().value(),
                    member.rank() == TeamRank.ADMIN,
                    member.addedBy().value(),
                    member.email(),
                    member.name().full());
        }
    }

    /// A part of the list.
    record TeamMemberList(List<TeamMemberJson> entries, Optional<String> nextPage, int total) {}

    /// Who is to be in the team and who is not.
    record MembersChange(
            @Doc("The IDs of active members to put into it") @Size(max = 1_000)
            Optional<List<String>> add,

            @Doc("The IDs of active members to take out of it") @Size(max = 1_000)
            Optional<List<String>> remove,

            @Doc("The IDs of those to make its admins, and so its members; for Admins; ours") @Size(max = 1_000)
            Optional<List<String>> addAdmins,

            @Doc("The IDs of those who are to stay without being its admins; for Admins; ours") @Size(max = 1_000)
            Optional<List<String>> removeAdmins) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/v2/teams/{teamId}/members")
                        .named("listTeamMembers", "List the members of a team")
                        .described("Active ones, for everybody who sees the team.")
                        .tagged("teams")
                        .through(door)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of members", TeamMemberList.class)
                        .handledBy(this::list),
                Route.patch("/v2/teams/{teamId}/members")
                        .named("updateTeamMembers", "Change who is in a team")
                        .described("For Admins and the admins of the team. All of it or nothing.")
                        .tagged("teams")
                        .through(door)
                        .takes(BodyOf.json(MembersChange.class))
                        .answers(200, "It is so now")
                        .handledBy(this::change));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        Slice slice = new Slice(paging.offset(), paging.limit());
        return TeamId.parse(call.path("teamId"))
                .flatMap(id -> cases.read().members(call.caller(), id, slice))
                .map(part -> Answer.ok(paging.page(
                        part.entries().stream().map(TeamMemberJson::of).toList(), part.total())))
                .orElseGet(TeamRoutes::notFound);
    }

    private Answer change(Call<Principal, MembersChange> call) {
        Optional<TeamId> id = TeamId.parse(call.path("teamId"));
        if (id.isEmpty()) return TeamRoutes.notFound();
        MembersChange body = call.body();
        ChangeTeamMembers.Change change = new ChangeTeamMembers.Change(
                body.add().orElse(List.of()),
                body.remove().orElse(List.of()),
                body.addAdmins().orElse(List.of()),
                body.removeAdmins().orElse(List.of()));
        return switch (cases.writers().members().change(call.caller(), Origins.of(call.request()), id.get(), change)) {
            case ChangeTeamMembers.Outcome.Changed() -> Answer.emptyObject();
            case ChangeTeamMembers.Outcome.Invalid(List<Violation> violations) ->
                Answer.problem(Problem.invalid(violations));
            case ChangeTeamMembers.Outcome.NotFound() -> TeamRoutes.notFound();
            case ChangeTeamMembers.Outcome.Forbidden(ChangeTeamMembers.Missing missing) -> forbidden(missing);
        };
    }

    private static Answer forbidden(ChangeTeamMembers.Missing missing) {
        return switch (missing) {
            case TEAM_ADMIN ->
                Answer.problem(
                        Fault.FORBIDDEN,
                        "Only Admins and the admins of this team change its members, and whoever asks is neither.");
            case ADMIN -> TeamRoutes.forbidden("say who is an admin of a team");
        };
    }
}

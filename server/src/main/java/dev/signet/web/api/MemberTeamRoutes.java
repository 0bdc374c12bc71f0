package dev.signet.web.api;

import dev.signet.access.CountedTeam;
import dev.signet.access.ListTeams;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.base.Fault;
import dev.signet.base.MemberId;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import java.util.List;
import java.util.Optional;

/// `GET /v2/members/{memberId}/teams` (rest-api.md §4.3).
final class MemberTeamRoutes {
    private final ApiDoor door;
    private final TeamCases cases;

    MemberTeamRoutes(ApiDoor door, TeamCases cases) {
        this.door = door;
        this.cases = cases;
    }

    List<Route<?, ?>> all() {
        return List.of(Route.get("/v2/members/{memberId}/teams")
                .named("listMemberTeams", "List the teams a member is in")
                .described("For Admins.")
                .tagged("members")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .answers(200, "A page of teams", TeamRoutes.TeamList.class)
                .handledBy(this::list));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        Optional<MemberId> id = MemberId.parse(call.path("memberId"));
        if (id.isEmpty()) return notFound();
        return switch (cases.list().of(call.caller(), id.get(), new Slice(paging.offset(), paging.limit()))) {
            case ListTeams.Outcome.Listed(Part<CountedTeam> part) -> TeamRoutes.page(paging, part);
            case ListTeams.Outcome.NotFound() -> notFound();
            case ListTeams.Outcome.Forbidden() -> TeamRoutes.forbidden("see the teams of a member");
        };
    }

    private static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no member of this id.");
    }
}

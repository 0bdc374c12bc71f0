package dev.signet.web.api;

import dev.signet.access.KeepFavorite;
import dev.signet.access.KeepFavorite.Mark;
import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Favorites, under their own paths (rest-api.md §4.7).
final class FavoriteRoutes {
    private final ApiDoor door;
    private final ObjectCases cases;

    FavoriteRoutes(ApiDoor door, ObjectCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// What to mark, and for whom.
    record NewFavorite(
            @Doc("The caller; somebody else for Admins") String memberId,
            @Doc("A file the member sees") String inodeId) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.post("/v2/favorites")
                        .named("addFavorite", "Mark a file as a favorite")
                        .described("For the member, and for Admins on their behalf. Twice is as good as once.")
                        .tagged("favorites")
                        .through(door)
                        .takes(BodyOf.json(NewFavorite.class))
                        .answers(200, "It is one")
                        .handledBy(this::add),
                Route.get("/v2/favorites/member/{memberId}")
                        .named("listFavorites", "List a member's favorites")
                        .described("Those the member still sees. For the member, and for Admins.")
                        .tagged("favorites")
                        .through(door)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of files", FileJson.FileList.class)
                        .handledBy(call ->
                                MemberFileRoutes.of(call, member -> MemberFileRoutes.favorites(call, member, cases))),
                Route.delete("/v2/favorites/member/{memberId}/file/{inodeId}")
                        .named("removeFavorite", "Mark a file as no favorite any more")
                        .described("For the member, and for Admins on their behalf. Twice is as good as once.")
                        .tagged("favorites")
                        .through(door)
                        .answers(200, "It is none")
                        .handledBy(this::remove));
    }

    private Answer add(Call<Principal, NewFavorite> call) {
        Optional<MemberId> member = MemberId.parse(call.body().memberId());
        Optional<InodeId> file = InodeId.parse(call.body().inodeId());
        List<Violation> violations = new ArrayList<>();
        if (member.isEmpty()) violations.add(new Violation("memberId", "Give the id of a member."));
        if (file.isEmpty()) violations.add(new Violation("inodeId", "Give the id of a file."));
        return member.isPresent() && file.isPresent()
                ? answer(cases.favorites().keep().keep(call.caller(), member.get(), file.get(), Mark.FAVORITE))
                : Answer.problem(Problem.invalid(violations));
    }

    private Answer remove(Call<Principal, NoBody> call) {
        return MemberFileRoutes.of(
                call,
                member -> InodeId.parse(call.path("inodeId"))
                        .map(file -> answer(cases.favorites().keep().keep(call.caller(), member, file, Mark.NONE)))
                        .orElseGet(FileAnswers::notFound));
    }

    private static Answer answer(KeepFavorite.Outcome outcome) {
        return switch (outcome) {
            case KEPT -> Answer.emptyObject();
            case NO_SUCH_MEMBER -> FileAnswers.noSuchMember();
            case NO_SUCH_FILE -> FileAnswers.notFound();
            case FORBIDDEN -> Answer.problem(Fault.FORBIDDEN, "Only Admins keep the favorites of other members.");
        };
    }
}

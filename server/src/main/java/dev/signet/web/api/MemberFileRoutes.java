package dev.signet.web.api;

import dev.signet.access.ListFiles;
import dev.signet.access.ListRecents;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.base.MemberId;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The files of one member: what they see, like best and opened last (rest-api.md §4.3).
final class MemberFileRoutes {
    private static final QueryParameter<Boolean> EXPLORATIONS =
            QueryParameter.flag("includeExplorations", "Accepted; explorations are never listed.");

    private final ApiDoor door;
    private final ObjectCases cases;

    MemberFileRoutes(ApiDoor door, ObjectCases cases) {
        this.door = door;
        this.cases = cases;
    }

    List<Route<?, ?>> all() {
        return List.of(
                seen(),
                Route.get("/v2/members/{memberId}/files/favorites")
                        .named("listMemberFavorites", "List a member's favorites")
                        .described("Those the member still sees. For the member, and for Admins.")
                        .tagged("members")
                        .through(door)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of files", FileJson.FileList.class)
                        .handledBy(call -> of(call, member -> favorites(call, member, cases))),
                recents());
    }

    private Route<?, ?> seen() {
        return Route.get("/v2/members/{memberId}/files")
                .named("listMemberFiles", "List the files a member sees")
                .described("For the member, and for Admins.")
                .tagged("members")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(FileFilters.NAME)
                .query(FileFilters.PERMISSION)
                .query(FileFilters.TYPES)
                .query(FileFilters.PARENT)
                .query(FileFilters.DIRECT)
                .query(FileFilters.ARCHIVED)
                .query(FileFilters.SORT)
                .answers(200, "A page of files", FileJson.FileList.class)
                .handledBy(call -> of(call, member -> files(call, member)));
    }

    private Route<?, ?> recents() {
        return Route.get("/v2/members/{memberId}/files/recents")
                .named("listMemberRecents", "List what a member opened last")
                .described("The last first, as far as the member still sees it. For the member, and for Admins.")
                .tagged("members")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(EXPLORATIONS)
                .answers(200, "A page of files", FileJson.FileList.class)
                .handledBy(call -> of(call, member -> recents(call, member)));
    }

    private Answer files(Call<Principal, NoBody> call, MemberId member) {
        Paging paging = Paging.of(call);
        return switch (FileFilters.of(call)) {
            case FileFilters.Reading.Refused refused -> Answer.problem(refused.problem());
            case FileFilters.Reading.Nowhere() -> FileAnswers.of(new ListFiles.Outcome.NoSuchFolder(), paging);
            case FileFilters.Reading.Asked asked ->
                FileAnswers.of(
                        cases.files()
                                .list()
                                .list(call.caller(), member, asked.query(), paging.by(call.query(FileFilters.SORT))),
                        paging);
        };
    }

    static Answer favorites(Call<Principal, NoBody> call, MemberId member, ObjectCases cases) {
        Paging paging = Paging.of(call);
        return FileAnswers.of(cases.favorites().list().list(call.caller(), member, slice(paging)), paging);
    }

    private Answer recents(Call<Principal, NoBody> call, MemberId member) {
        return switch (cases.favorites().recents().list(call.caller(), member)) {
            case ListRecents.Outcome.Listed(List<ListRecents.Recent> recents) ->
                Answer.ok(Paging.of(call).cut(recents.stream().map(FileJson::of).toList()));
            case ListRecents.Outcome.NoSuchMember() -> FileAnswers.noSuchMember();
            case ListRecents.Outcome.Forbidden() -> FileAnswers.onlyForThemselves();
        };
    }

    /// What has not the shape of a member id is nobody, whoever asks.
    static Answer of(Call<Principal, ?> call, Function<MemberId, Answer> answer) {
        Optional<MemberId> member = MemberId.parse(call.path("memberId"));
        return member.map(answer).orElseGet(FileAnswers::noSuchMember);
    }

    private static Slice slice(Paging paging) {
        return new Slice(paging.offset(), paging.limit());
    }
}

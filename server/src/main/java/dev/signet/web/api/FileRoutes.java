package dev.signet.web.api;

import dev.signet.access.ChangeFile;
import dev.signet.access.FileOutcome;
import dev.signet.access.ListFiles;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// `GET /v2/files`, and one file read, changed and archived (rest-api.md §4.7).
final class FileRoutes {
    private final ApiDoor door;
    private final ObjectCases.FileCases cases;
    private final NewFileRoutes creation;

    FileRoutes(ApiDoor door, ObjectCases cases) {
        this.door = door;
        this.cases = cases.files();
        this.creation = new NewFileRoutes(door, cases.files());
    }

    /// What is to be new.
    record FileChange(
            Optional<String> name,
            Optional<String> description,

            @Doc("Its new owner, an active member. For its owner and Admins.")
            Optional<String> ownerId,

            @Doc("The workspace or folder it is to lie in") Optional<String> parentId,

            @Doc("`true` brings an archived file back, with what was archived together with it")
            Optional<Boolean> restore) {}

    List<Route<?, ?>> all() {
        return List.of(list(), get(), creation.create(), change(), archive());
    }

    private Route<?, ?> list() {
        return Route.get("/v2/files")
                .named("listFiles", "List files")
                .described("What the caller owns, was granted or inherits, by name. That goes for Admins, too.")
                .tagged("files")
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
                .handledBy(this::list);
    }

    private Route<?, ?> get() {
        return Route.get("/v2/files/{inodeId}")
                .named("getFile", "Look at a file")
                .described("The id is the UUID or the one of addresses.")
                .tagged("files")
                .through(door)
                .answers(200, "The file", FileJson.class)
                .handledBy(call -> InodeId.parse(call.path("inodeId"))
                        .flatMap(id -> cases.read().find(call.caller(), id))
                        .map(FileAnswers::file)
                        .orElseGet(FileAnswers::notFound));
    }

    private Route<?, ?> change() {
        return Route.patch("/v2/files/{inodeId}")
                .named("changeFile", "Rename, describe, give away, move or restore a file")
                .described("For those who may edit it; to move it, for its owner and those who manage where it lies.")
                .tagged("files")
                .through(door)
                .takes(BodyOf.json(FileChange.class))
                .answers(200, "The file as it is now", FileJson.class)
                .handledBy(call -> on(
                        call,
                        (caller, id) ->
                                cases.change().change(caller, Origins.of(call.request()), id, wanted(call.body()))));
    }

    private Route<?, ?> archive() {
        return Route.delete("/v2/files/{inodeId}")
                .named("archiveFile", "Archive a file and what lies in it")
                .described("For those who may edit it. `PATCH` with `restore` brings it back.")
                .tagged("files")
                .through(door)
                .answers(200, "It is archived")
                .handledBy(call -> FileAnswers.of(
                        outcome(call, (caller, id) -> cases.archive().archive(caller, Origins.of(call.request()), id)),
                        _ -> Answer.emptyObject()));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        return switch (FileFilters.of(call)) {
            case FileFilters.Reading.Refused refused -> Answer.problem(refused.problem());
            case FileFilters.Reading.Nowhere() -> FileAnswers.of(new ListFiles.Outcome.NoSuchFolder(), paging);
            case FileFilters.Reading.Asked asked ->
                FileAnswers.of(
                        cases.list()
                                .list(
                                        call.caller(),
                                        call.caller().member(),
                                        asked.query(),
                                        paging.by(call.query(FileFilters.SORT))),
                        paging);
        };
    }

    private static Answer on(Call<Principal, ?> call, BiFunction<Principal, InodeId, FileOutcome> work) {
        return FileAnswers.of(outcome(call, work), FileAnswers::file);
    }

    private static FileOutcome outcome(Call<Principal, ?> call, BiFunction<Principal, InodeId, FileOutcome> work) {
        return InodeId.parse(call.path("inodeId"))
                .map(id -> work.apply(call.caller(), id))
                .orElseGet(FileOutcome.NotFound::new);
    }

    private static ChangeFile.Wanted wanted(FileChange body) {
        return new ChangeFile.Wanted(
                body.name(),
                body.description(),
                body.ownerId(),
                body.parentId(),
                body.restore().orElse(false) ? ChangeFile.Archived.RESTORED : ChangeFile.Archived.AS_IT_IS);
    }
}

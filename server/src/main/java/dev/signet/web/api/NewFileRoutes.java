package dev.signet.web.api;

import dev.signet.access.CreateFolder;
import dev.signet.access.CreateWorkspace;
import dev.signet.access.FileOutcome;
import dev.signet.access.FileView;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.Route;
import dev.signet.http.Text;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `POST /v2/files`: workspaces, folders and empty workbooks (rest-api.md §4.7).
final class NewFileRoutes {
    private final ApiDoor door;
    private final ObjectCases.FileCases cases;

    NewFileRoutes(ApiDoor door, ObjectCases.FileCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// What can be made.
    enum Type {
        WORKSPACE,
        FOLDER,
        WORKBOOK,
        REPORT
    }

    /// What to make.
    record NewFile(
            @Doc("`workspace`, `folder` or `workbook`; reports are not built yet")
            Type type,

            @Text(min = 1, max = 255, pattern = "(?s).*\\S.*", says = "a name that is not blank")
            String name,

            Optional<String> description,

            @Doc("Its owner, for Admins; the caller when absent")
            Optional<String> ownerId,

            @Doc("The workspace or folder it is to lie in; the caller's own folder when absent")
            Optional<String> parentId,

            @Doc("What a workbook reads; not built yet") Optional<JsonNode> source) {}

    Route<?, ?> create() {
        return Route.post("/v2/files")
                .named("createFile", "Create a workspace, folder or empty workbook")
                .described("Workspaces are for Admins; the others for those who may create where they are to lie.")
                .tagged("files")
                .through(door)
                .takes(BodyOf.json(NewFile.class))
                .answers(200, "The file", FileJson.class)
                .handledBy(this::create);
    }

    private Answer create(Call<Principal, NewFile> call) {
        Origin origin = Origins.of(call.request());
        NewFile body = call.body();
        return switch (body.type()) {
            case FOLDER -> folder(call.caller(), origin, body);
            case WORKSPACE -> workspace(call.caller(), origin, body);
            case WORKBOOK -> new NewWorkbook(cases).create(call.caller(), origin, body);
            case REPORT -> Answer.problem(Fault.NOT_BUILT, "Reports are not built yet.");
        };
    }

    private Answer folder(Principal caller, Origin origin, NewFile body) {
        FileOutcome outcome = cases.make()
                .folder()
                .create(
                        caller,
                        origin,
                        new CreateFolder.NewFolder(body.name(), body.description(), body.ownerId(), body.parentId()));
        return FileAnswers.of(outcome, FileAnswers::file);
    }

    private Answer workspace(Principal caller, Origin origin, NewFile body) {
        if (body.parentId().isPresent()) {
            return Answer.problem(Problem.invalid(
                    List.of(new Violation("parentId", "A workspace lies in nothing. Leave parentId out."))));
        }
        return switch (cases.make()
                .workspace()
                .create(caller, origin, body.name(), CreateWorkspace.Duplicates.ALLOWED)) {
            case CreateWorkspace.Outcome.Created(FileView workspace) -> FileAnswers.file(workspace);
            case CreateWorkspace.Outcome.Forbidden() -> WorkspaceRoutes.onlyAdmins("create");
            case CreateWorkspace.Outcome.Invalid(Violation violation) ->
                Answer.problem(Problem.invalid(List.of(violation)));
            case CreateWorkspace.Outcome.There(List<InodeId> _) ->
                throw new IllegalStateException("duplicates were allowed");
        };
    }
}

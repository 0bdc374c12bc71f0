package dev.signet.web.api;

import dev.signet.access.ChangeFile;
import dev.signet.access.CreateWorkspace;
import dev.signet.access.CreateWorkspace.Duplicates;
import dev.signet.access.FileQuery.Naming;
import dev.signet.access.FileView;
import dev.signet.access.InodeKind;
import dev.signet.access.ListWorkspaces;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.Text;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Workspaces (rest-api.md §4.6).
final class WorkspaceRoutes {
    private static final QueryParameter<Optional<String>> NAME =
            QueryParameter.text("name", "A part of the name, in any case.");
    private static final QueryParameter<Optional<String>> EXACT_NAME =
            QueryParameter.text("exactName", "The whole name, in any case; wins over `name`.");
    private static final int MOST_NAMESAKES = 100;

    private final ApiDoor door;
    private final ObjectCases cases;

    WorkspaceRoutes(ApiDoor door, ObjectCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A name, to create or rename with.
    record WorkspaceName(
            @Text(min = 1, max = 255, pattern = "(?s).*\\S.*", says = "a name that is not blank")
            String name,

            @Doc("When there is a workspace of this name, answer its id and change nothing")
            Optional<Boolean> noDuplicates) {}

    List<Route<?, ?>> all() {
        return List.of(
                list("/v2/workspaces", "listWorkspaces"),
                list("/v2.1/workspaces", "listWorkspacesV21"),
                create(),
                get(),
                rename(),
                delete());
    }

    private Route<?, ?> list(String path, String operationId) {
        return Route.get(path)
                .named(operationId, "List workspaces")
                .described("Those the caller sees, by name; Admins see all.")
                .tagged("workspaces")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(NAME)
                .query(EXACT_NAME)
                .query(FileFilters.SORT)
                .answers(200, "A page of workspaces", WorkspaceJson.WorkspaceList.class)
                .handledBy(this::list);
    }

    private Route<?, ?> create() {
        return Route.post("/v2/workspaces")
                .named("createWorkspace", "Create a workspace")
                .described("For Admins. With `noDuplicates`, the ids of those that have the name already, if any.")
                .tagged("workspaces")
                .through(door)
                .takes(BodyOf.json(WorkspaceName.class))
                .answers(200, "The workspace", WorkspaceJson.class)
                .handledBy(this::create);
    }

    private Route<?, ?> get() {
        return Route.get("/v2/workspaces/{workspaceId}")
                .named("getWorkspace", "Look at a workspace")
                .described("403 for what is not shared with the caller, whether it is there or not.")
                .tagged("workspaces")
                .through(door)
                .answers(200, "The workspace", WorkspaceJson.class)
                .handledBy(call -> InodeId.parse(call.path("workspaceId"))
                        .map(id -> cases.files()
                                .read()
                                .find(call.caller(), id)
                                .filter(file -> isWorkspace(file) || file.isHome())
                                .map(file -> Answer.ok(WorkspaceJson.of(file)))
                                .orElseGet(WorkspaceRoutes::inaccessible))
                        .orElseGet(WorkspaceRoutes::notFound));
    }

    private Route<?, ?> rename() {
        return Route.patch("/v2/workspaces/{workspaceId}")
                .named("renameWorkspace", "Rename a workspace")
                .described("For those who manage it.")
                .tagged("workspaces")
                .through(door)
                .takes(BodyOf.json(WorkspaceName.class))
                .answers(200, "The workspace as it is now", WorkspaceJson.class)
                .handledBy(this::rename);
    }

    private Route<?, ?> delete() {
        return Route.delete("/v2/workspaces/{workspaceId}")
                .named("deleteWorkspace", "Delete a workspace for good")
                .described("For Admins. What lies in it is archived, and can be restored into another folder.")
                .tagged("workspaces")
                .through(door)
                .answers(200, "It is deleted")
                .handledBy(this::delete);
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        Naming naming = call.query(EXACT_NAME)
                .<Naming>map(Naming.Exactly::new)
                .or(() -> call.query(NAME).map(Naming.Containing::new))
                .orElseGet(Naming.Any::new);
        ListWorkspaces.Listed listed =
                cases.workspaces().list().list(call.caller(), naming, paging.by(call.query(FileFilters.SORT)));
        return Answer.ok(
                paging.page(listed.workspaces().stream().map(WorkspaceJson::of).toList(), listed.total()));
    }

    private Answer create(Call<Principal, WorkspaceName> call) {
        Duplicates duplicates = call.body().noDuplicates().orElse(false) ? Duplicates.REFUSED : Duplicates.ALLOWED;
        return switch (cases.workspaces()
                .create()
                .create(call.caller(), Origins.of(call.request()), call.body().name(), duplicates)) {
            case CreateWorkspace.Outcome.Created(FileView workspace) -> Answer.ok(WorkspaceJson.of(workspace));
            case CreateWorkspace.Outcome.There(List<InodeId> there) -> Answer.ok(WorkspaceJson.There.of(there));
            case CreateWorkspace.Outcome.Invalid(Violation violation) ->
                Answer.problem(Problem.invalid(List.of(violation)));
            case CreateWorkspace.Outcome.Forbidden() -> onlyAdmins("create");
        };
    }

    private Answer rename(Call<Principal, WorkspaceName> call) {
        Optional<InodeId> id = InodeId.parse(call.path("workspaceId"))
                .filter(found -> cases.files()
                        .read()
                        .find(call.caller(), found)
                        .filter(WorkspaceRoutes::isWorkspace)
                        .isPresent());
        if (id.isEmpty()) return notFound();
        List<InodeId> there = namesakes(call, other -> !other.equals(id.get()));
        if (!there.isEmpty()) return Answer.ok(WorkspaceJson.There.of(there));
        return FileAnswers.of(
                cases.files()
                        .change()
                        .change(
                                call.caller(),
                                Origins.of(call.request()),
                                id.get(),
                                ChangeFile.Wanted.named(call.body().name())),
                workspace -> Answer.ok(WorkspaceJson.of(workspace)));
    }

    /// Others of the new name that the caller sees, when none is wanted.
    private List<InodeId> namesakes(Call<Principal, WorkspaceName> call, Predicate<InodeId> others) {
        if (!call.body().noDuplicates().orElse(false)) return List.of();
        Naming naming = new Naming.Exactly(call.body().name().strip());
        return cases.workspaces().list().list(call.caller(), naming, new Slice(0, MOST_NAMESAKES)).workspaces().stream()
                .map(file -> file.inode().id())
                .filter(others)
                .toList();
    }

    private Answer delete(Call<Principal, NoBody> call) {
        Optional<InodeId> id = InodeId.parse(call.path("workspaceId"));
        if (id.isEmpty()) return notFound();
        return switch (cases.workspaces().delete().delete(call.caller(), Origins.of(call.request()), id.get())) {
            case DELETED -> Answer.emptyObject();
            case NOT_FOUND -> notFound();
            case FORBIDDEN -> onlyAdmins("delete");
        };
    }

    private static boolean isWorkspace(FileView file) {
        return file.inode().kind() == InodeKind.WORKSPACE;
    }

    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no workspace of this id.");
    }

    static Answer onlyAdmins(String what) {
        return Answer.problem(
                Fault.FORBIDDEN, "Only Admins " + what + " workspaces, and the owner of this token is not one.");
    }

    /// Known clients count a workspace they may not see and go on when it is answered by 403 (rest-api.md
    /// §4.6).
    private static Answer inaccessible() {
        return Answer.problem(Fault.FORBIDDEN, "There is no workspace of this id that is shared with you.");
    }
}

package dev.signet.web.api;

import dev.signet.access.Principal;
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
import dev.signet.http.RawBody;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Wire;
import dev.signet.web.Origins;
import dev.signet.workbooks.CreateWorkbook;
import dev.signet.workbooks.DocumentText;
import dev.signet.workbooks.Publish;
import dev.signet.workbooks.ReadWorkbook;
import dev.signet.workbooks.ReplaceWorkbook;
import dev.signet.workbooks.VerifyWorkbook;
import dev.signet.workbooks.Workbook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Workbooks as code: `GET|PUT /v2/workbooks/{workbookId}/spec`, `POST /v2/workbooks/spec` and `…/verify` (rest-api.md
/// §5). YAML unless the caller says JSON.
final class WorkbookSpecRoutes {
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final BodyOf<RawBody> DOCUMENT =
            BodyOf.raw(YAML, "application/x-yaml", "text/yaml", "text/x-yaml", JSON);
    private static final QueryParameter<Optional<Syntax>> FORMAT =
            QueryParameter.choice("format", "How the document is written; YAML when absent.", Syntax.class);
    private static final QueryParameter<Optional<Publishing>> PUBLISH = QueryParameter.choice(
            "publish", "Whether viewers see it at once; true when absent. Not in the original.", Publishing.class);
    private static final int OK = 200;

    private final ApiDoor door;
    private final WorkbookCases cases;

    WorkbookSpecRoutes(ApiDoor door, WorkbookCases cases) {
        this.door = door;
        this.cases = cases;
    }

    enum Syntax {
        YAML,
        JSON
    }

    enum Publishing {
        @Wire("true")
        NOW,
        @Wire("false")
        LATER
    }

    /// What was stored.
    record Stored(
            boolean success,
            String workbookId,

            @Doc("All of them, when several documents were sent; ours")
            Optional<List<String>> workbookIds) {}

    /// Nothing is wrong.
    record Verified(boolean success) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/v2/workbooks/{workbookId}/spec")
                        .named("getWorkbookSpec", "Get a workbook as code")
                        .described("Those who may edit it get the newest version, all others the published one.")
                        .tagged("workbooks as code")
                        .through(door)
                        .query(FORMAT)
                        .answers(OK, "The document, with metadata in front, as YAML or JSON")
                        .handledBy(this::get),
                taking(Route.put("/v2/workbooks/{workbookId}/spec"))
                        .named("replaceWorkbookSpec", "Replace a workbook's pages")
                        .described("Makes a new version. Ids of pages, elements and columns it has stay.")
                        .query(PUBLISH)
                        .answers(OK, "It is stored", Stored.class)
                        .handledBy(this::replace),
                taking(Route.post("/v2/workbooks/spec"))
                        .named("createWorkbookSpec", "Create workbooks from code")
                        .described("One for each YAML document: all of them, or none and everything that is wrong.")
                        .query(PUBLISH)
                        .answers(OK, "They are stored", Stored.class)
                        .handledBy(this::create),
                taking(Route.post("/v2/workbooks/spec/verify"))
                        .named("verifyWorkbookSpec", "Check workbooks as code")
                        .described("Stores nothing. Tells everything that is wrong, each with its path.")
                        .answers(OK, "They would be accepted", Verified.class)
                        .handledBy(this::verify));
    }

    private RouteDraft<Principal, RawBody> taking(RouteDraft<?, NoBody> draft) {
        return draft.tagged("workbooks as code").through(door).takes(DOCUMENT).limitedTo(DocumentText.MAX_BYTES);
    }

    private Answer get(Call<Principal, NoBody> call) {
        Optional<ReadWorkbook.Spec> spec = InodeId.parse(call.path("workbookId"))
                .flatMap(id -> cases.read().spec(call.caller(), id));
        if (spec.isEmpty()) return WorkbookRoutes.notFound();
        String url = cases.urls().of(call.caller().organization(), spec.get().workbook());
        ObjectNode tree = spec.get().withMetadata(url);
        return switch (call.query(FORMAT).orElseGet(() -> accepted(call))) {
            case JSON -> Answer.ok(tree);
            case YAML ->
                Answer.bytes(
                        OK,
                        YAML,
                        DocumentText.print(tree, DocumentText.Syntax.YAML).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Syntax accepted(Call<?, ?> call) {
        String accept = String.join(",", call.request().headers("Accept"));
        return accept.contains(JSON) && !accept.contains("yaml") ? Syntax.JSON : Syntax.YAML;
    }

    private Answer replace(Call<Principal, RawBody> call) {
        Optional<InodeId> id = InodeId.parse(call.path("workbookId"));
        if (id.isEmpty()) return WorkbookRoutes.notFound();
        return read(call, trees -> trees.size() == 1 ? replace(call, id.get(), trees.getFirst()) : oneOnly());
    }

    private Answer replace(Call<Principal, RawBody> call, InodeId id, ObjectNode tree) {
        ReplaceWorkbook.Submission submission = new ReplaceWorkbook.Submission(tree, publish(call));
        return switch (cases.writers().replace().replace(call.caller(), Origins.of(call.request()), id, submission)) {
            case ReplaceWorkbook.Outcome.Replaced(Workbook workbook) -> stored(List.of(workbook));
            case ReplaceWorkbook.Outcome.Invalid(Problem problem) -> Answer.problem(problem);
            case ReplaceWorkbook.Outcome.NotFound() -> WorkbookRoutes.notFound();
            case ReplaceWorkbook.Outcome.Forbidden() -> WorkbookRoutes.mayNotEdit();
        };
    }

    private Answer create(Call<Principal, RawBody> call) {
        return read(call, trees -> create(call, trees));
    }

    private Answer create(Call<Principal, RawBody> call, List<ObjectNode> trees) {
        CreateWorkbook create = cases.writers().create();
        return switch (create.create(call.caller(), Origins.of(call.request()), trees, publish(call))) {
            case CreateWorkbook.Outcome.Created(List<Workbook> workbooks) -> stored(workbooks);
            case CreateWorkbook.Outcome.Invalid(Problem problem) -> Answer.problem(problem);
            case CreateWorkbook.Outcome.Forbidden() -> mayNotCreate();
        };
    }

    private Answer verify(Call<Principal, RawBody> call) {
        return read(call, trees -> switch (cases.writers().verify().verify(call.caller(), trees)) {
            case VerifyWorkbook.Outcome.Valid() -> Answer.ok(new Verified(true));
            case VerifyWorkbook.Outcome.Invalid(Problem problem) -> Answer.problem(problem);
            case VerifyWorkbook.Outcome.Forbidden() -> mayNotCreate();
        });
    }

    private static Answer read(Call<?, RawBody> call, Function<List<ObjectNode>, Answer> next) {
        DocumentText.Syntax syntax =
                call.body().mediaType().equals(JSON) ? DocumentText.Syntax.JSON : DocumentText.Syntax.YAML;
        return switch (DocumentText.read(call.body().bytes(), syntax)) {
            case DocumentText.Reading.Trees(List<ObjectNode> trees) -> next.apply(trees);
            case DocumentText.Reading.Unreadable(Violation violation) ->
                Answer.problem(Problem.invalid(List.of(violation)));
        };
    }

    private static Publish publish(Call<?, ?> call) {
        return switch (call.query(PUBLISH).orElse(Publishing.NOW)) {
            case NOW -> Publish.NOW;
            case LATER -> Publish.LATER;
        };
    }

    private static Answer stored(List<Workbook> workbooks) {
        List<String> ids =
                workbooks.stream().map(workbook -> workbook.id().toString()).toList();
        return Answer.ok(new Stored(true, ids.getFirst(), ids.size() > 1 ? Optional.of(ids) : Optional.empty()));
    }

    private static Answer oneOnly() {
        return Answer.problem(
                Problem.invalid(List.of(new Violation("", "Send one document: it replaces one workbook."))));
    }

    private static Answer mayNotCreate() {
        return Answer.problem(
                Fault.FORBIDDEN, "The owner of this token may not create workbooks, or not in that folder.");
    }
}

package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.workbooks.Changes;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.OpenWorkbook;
import dev.signet.workbooks.ReadChanges;
import dev.signet.workbooks.ShownWorkbook;
import dev.signet.workbooks.WantedVersion;
import dev.signet.workbooks.Workbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `GET /v2/workbooks/{workbookId}/view` and `…/changes`: a workbook as people look at it, and what its draft would
/// change (ours; not in the original).
final class WorkbookViewRoutes {
    private static final QueryParameter<Optional<String>> VERSION =
            QueryParameter.text("version", "published, draft, or the number of a version; published when absent.");

    private final ApiDoor door;
    private final WorkbookViewCases cases;

    WorkbookViewRoutes(ApiDoor door, WorkbookViewCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// What the page of a workbook begins with.
    record ViewJson(
            @Doc("The shown pages of that version, and of each element what it draws")
            Object workbook,

            @Doc("What is saved in each control, in the syntax of addresses")
            Map<String, String> variables,

            @Doc("Whether the caller may edit it, and so, with the use of its connections, see other versions")
            boolean mayEdit,

            @Doc("The newest version") int latestVersion,

            @Doc("The published version, absent when none was published yet")
            Optional<Integer> publishedVersion) {}

    List<Route<?, ?>> all() {
        return List.of(
                at("/v2/workbooks/{workbookId}/view")
                        .named("viewWorkbook", "See what a workbook shows")
                        .described(
                                "The published version for whoever may view it, any other for whoever may edit it and"
                                        + " use every connection it reads.")
                        .query(VERSION)
                        .answers(200, "The pages, and what is saved in the controls", ViewJson.class)
                        .handledBy(this::view),
                at("/v2/workbooks/{workbookId}/changes")
                        .named("getWorkbookChanges", "Compare the draft with what is published")
                        .described("For those who may edit it: what viewers would see change by publishing now.")
                        .answers(200, "In a sentence, and page by page in words", Changes.class)
                        .handledBy(this::changes));
    }

    private RouteDraft<Principal, NoBody> at(String path) {
        return Route.get(path).tagged("workbooks").through(door);
    }

    private Answer view(Call<Principal, NoBody> call) {
        return opened(
                cases,
                call,
                call.query(VERSION),
                shown -> cases.openers()
                        .read()
                        .find(call.caller(), shown.id())
                        .map(workbook -> Answer.ok(json(call.caller(), workbook, shown)))
                        .orElseGet(WorkbookRoutes::notFound));
    }

    private ViewJson json(Principal caller, Workbook workbook, ShownWorkbook shown) {
        return new ViewJson(
                cases.view().view(shown),
                new ToldControls(shown).told(ControlValues.saved(shown), Map.of()),
                cases.openers().read().mayEdit(caller, workbook.id()),
                workbook.latestVersion(),
                workbook.publishedVersion());
    }

    private Answer changes(Call<Principal, NoBody> call) {
        Optional<InodeId> id = InodeId.parse(call.path("workbookId"));
        if (id.isEmpty()) return WorkbookRoutes.notFound();
        return switch (cases.openers().changes().of(call.caller(), id.get())) {
            case ReadChanges.Outcome.Compared(Changes changes) -> Answer.ok(changes);
            case ReadChanges.Outcome.NotFound() -> WorkbookRoutes.notFound();
            case ReadChanges.Outcome.Forbidden() -> WorkbookRoutes.mayNotEdit();
        };
    }

    /// The version a call asks for, if it may have it.
    static Answer opened(
            WorkbookViewCases cases,
            Call<Principal, ?> call,
            Optional<String> version,
            Function<ShownWorkbook, Answer> next) {
        Optional<WantedVersion> wanted = WantedVersion.parse(version.orElse("published"));
        if (wanted.isEmpty()) {
            return Answer.problem(Problem.invalid(List.of(new Violation("version", WantedVersion.EXPECTED))));
        }
        Optional<InodeId> id = InodeId.parse(call.path("workbookId"));
        if (id.isEmpty()) return WorkbookRoutes.notFound();
        return switch (cases.openers().open().open(call.caller(), id.get(), wanted.get())) {
            case OpenWorkbook.Outcome.Opened(ShownWorkbook workbook) -> next.apply(workbook);
            case OpenWorkbook.Outcome.NotFound() -> WorkbookRoutes.notFound();
            case OpenWorkbook.Outcome.Forbidden() -> WorkbookRoutes.mayNotEdit();
            case OpenWorkbook.Outcome.NoUse(InodeId connection) -> WorkbookRoutes.mayNotUse(connection);
            case OpenWorkbook.Outcome.NoVersion() ->
                Answer.problem(Fault.NOT_FOUND, "The workbook has no such version, or nothing of it is published yet.");
        };
    }
}

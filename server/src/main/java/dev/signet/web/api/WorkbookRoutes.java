package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.access.RecordRecent;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.web.Origins;
import dev.signet.workbooks.ListWorkbooks;
import dev.signet.workbooks.PublishWorkbook;
import dev.signet.workbooks.Workbook;
import java.util.List;
import java.util.Optional;

/// `GET /v2/workbooks`, `GET /v2/workbooks/{workbookId}` and `POST …/publish` (rest-api.md §4.10; the last is
/// ours).
final class WorkbookRoutes {
    private static final QueryParameter<Boolean> EXCLUDE_TAGS =
            QueryParameter.flag("excludeTags", "Leave out version tags.");
    private static final QueryParameter<Boolean> EVERYTHING =
            QueryParameter.flag("skipPermissionCheck", "All workbooks of the organization; for Admins.");
    private static final QueryParameter<Boolean> ARCHIVED =
            QueryParameter.flag("isArchived", "Archived workbooks instead of the others.");
    private static final QueryParameter<Boolean> EXCLUDE_EXPLORATIONS =
            QueryParameter.flag("excludeExplorations", "Accepted; explorations are never listed.");

    private final ApiDoor door;
    private final WorkbookCases cases;
    private final RecordRecent recents;

    WorkbookRoutes(ApiDoor door, WorkbookCases cases, RecordRecent recents) {
        this.door = door;
        this.cases = cases;
        this.recents = recents;
    }

    /// A part of the list.
    record WorkbookList(List<WorkbookJson> entries, Optional<String> nextPage, int total) {}

    List<Route<?, ?>> all() {
        return List.of(
                Route.get("/v2/workbooks")
                        .named("listWorkbooks", "List workbooks")
                        .described("Those the caller can see, by name. Admins may list all of the organization.")
                        .tagged("workbooks")
                        .through(door)
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .query(EXCLUDE_TAGS)
                        .query(EVERYTHING)
                        .query(ARCHIVED)
                        .query(EXCLUDE_EXPLORATIONS)
                        .answers(200, "A page of workbooks", WorkbookList.class)
                        .handledBy(this::list),
                Route.get("/v2/workbooks/{workbookId}")
                        .named("getWorkbook", "Look at a workbook")
                        .described("The id is the UUID or the one of addresses.")
                        .tagged("workbooks")
                        .through(door)
                        .answers(200, "The workbook", WorkbookJson.class)
                        .handledBy(this::get),
                Route.post("/v2/workbooks/{workbookId}/publish")
                        .named("publishWorkbook", "Show the newest version to viewers")
                        .described("For those who may edit it and use every connection it reads. Twice is as good as"
                                + " once. Not in the original.")
                        .tagged("workbooks")
                        .through(door)
                        .answers(200, "The workbook as it is now", WorkbookJson.class)
                        .handledBy(this::publish));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        ListWorkbooks.Wanted wanted = new ListWorkbooks.Wanted(
                call.query(EVERYTHING) ? ListWorkbooks.Reach.EVERYTHING : ListWorkbooks.Reach.SHARED,
                call.query(ARCHIVED) ? Shelf.ARCHIVED : Shelf.LIVE,
                paging.offset(),
                paging.limit());
        return switch (cases.list().list(call.caller(), wanted)) {
            case ListWorkbooks.Outcome.Forbidden() ->
                Answer.problem(
                        Fault.FORBIDDEN,
                        call.query(EVERYTHING)
                                ? "Only Admins list everything. Leave skipPermissionCheck out."
                                : "The owner of this token may not see workbooks.");
            case ListWorkbooks.Outcome.Listed(List<Workbook> workbooks, long total) ->
                Answer.ok(paging.page(
                        workbooks.stream().map(each -> json(call, each)).toList(), total));
        };
    }

    private WorkbookJson json(Call<Principal, NoBody> call, Workbook workbook) {
        String url = cases.urls().of(call.caller().organization(), workbook);
        return call.query(EXCLUDE_TAGS) ? WorkbookJson.untagged(workbook, url) : WorkbookJson.of(workbook, url);
    }

    private Answer get(Call<Principal, NoBody> call) {
        return InodeId.parse(call.path("workbookId"))
                .flatMap(id -> cases.read().find(call.caller(), id))
                .map(workbook -> {
                    remember(call.caller(), workbook);
                    return whole(call, workbook);
                })
                .orElseGet(WorkbookRoutes::notFound);
    }

    /// People open a workbook; programs only read it.
    private void remember(Principal caller, Workbook workbook) {
        switch (caller) {
            case Principal.Human person -> recents.record(person, workbook.id());
            case Principal.Machine _, Principal.Viewer _, Principal.Operator _ -> {}
        }
    }

    private Answer publish(Call<Principal, NoBody> call) {
        Optional<InodeId> id = InodeId.parse(call.path("workbookId"));
        if (id.isEmpty()) return notFound();
        return switch (cases.publish().publish(call.caller(), Origins.of(call.request()), id.get())) {
            case PublishWorkbook.Outcome.Published(Workbook workbook) -> whole(call, workbook);
            case PublishWorkbook.Outcome.NotFound() -> notFound();
            case PublishWorkbook.Outcome.Forbidden() -> mayNotEdit();
            case PublishWorkbook.Outcome.NoUse(InodeId connection) -> mayNotUse(connection);
        };
    }

    private Answer whole(Call<Principal, NoBody> call, Workbook workbook) {
        String url = cases.urls().of(call.caller().organization(), workbook);
        return Answer.ok(WorkbookJson.of(workbook, url));
    }

    /// What is hidden answers like what is absent.
    static Answer notFound() {
        return Answer.problem(Fault.NOT_FOUND, "There is no workbook of this id.");
    }

    static Answer mayNotEdit() {
        return Answer.problem(Fault.FORBIDDEN, "The owner of this token may not edit this workbook.");
    }

    /// Whoever may edit a workbook knows the connection from its document, so its id tells them nothing; its
    /// name would.
    static Answer mayNotUse(InodeId connection) {
        return Answer.problem(
                Fault.FORBIDDEN,
                "This version reads the connection " + connection + ", which the owner of this token may not use."
                        + " Ask for \"Can use\" on that connection.");
    }
}

package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.QueryParameter;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.workbooks.Column;
import dev.signet.workbooks.Control;
import dev.signet.workbooks.DataElement;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.Element;
import dev.signet.workbooks.Page;
import dev.signet.workbooks.ReadWorkbook;
import dev.signet.workbooks.TagName;
import dev.signet.workbooks.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The pages of a workbook and the elements on them (rest-api.md §3.14, §4.10): of the published version, or of the
/// newest one while none is published; or of a tagged one.
final class WorkbookPageRoutes {
    private static final QueryParameter<Optional<String>> TAG =
            QueryParameter.text("tag", "The name of a version tag: of that version instead of the published one.");
    private static final QueryParameter<Optional<String>> TAG_NAME =
            QueryParameter.text("tagName", "The name of a version tag: of that version instead of the published one.");
    private static final QueryParameter<Optional<String>> BOOKMARK =
            QueryParameter.text("bookmarkId", "A bookmark; not built yet.");

    private final ApiDoor door;
    private final ReadWorkbook read;

    WorkbookPageRoutes(ApiDoor door, ReadWorkbook read) {
        this.door = door;
        this.read = read;
    }

    /// A page.
    record PageJson(
            String pageId,
            String name,
            @Doc("Whether viewers do not see it") boolean hidden) {}

    /// An element.
    record ElementJson(
            String elementId,
            String name,

            @Doc("`table`, `visualization` or `control`") String type,

            @Doc("The names of its columns") Optional<List<String>> columns,

            @Doc("What a visualization looks like; the contract spells it so")
            Optional<String> vizualizationType) {}

    /// A part of the pages.
    record PageList(List<PageJson> entries, Optional<String> nextPage, int total) {}

    /// A part of the elements.
    record ElementList(List<ElementJson> entries, Optional<String> nextPage, int total) {}

    List<Route<?, ?>> all() {
        return List.of(
                at("/v2/workbooks/{workbookId}/pages", TAG)
                        .named("listWorkbookPages", "List the pages of a workbook")
                        .answers(200, "A page of pages", PageList.class)
                        .handledBy(call -> shown(
                                call,
                                TAG,
                                document -> Optional.of(document.pages().stream()
                                        .map(WorkbookPageRoutes::json)
                                        .toList()))),
                at("/v2/workbooks/{workbookId}/elements", TAG_NAME)
                        .named("listWorkbookElements", "List the elements of a workbook")
                        .answers(200, "A page of elements", ElementList.class)
                        .handledBy(call -> shown(
                                call,
                                TAG_NAME,
                                document -> Optional.of(document.elements()
                                        .map(WorkbookPageRoutes::json)
                                        .toList()))),
                at("/v2/workbooks/{workbookId}/pages/{pageId}/elements", TAG)
                        .named("listPageElements", "List the elements of a page")
                        .answers(200, "A page of elements", ElementList.class)
                        .handledBy(call -> shown(
                                call,
                                TAG,
                                document -> page(document, call.path("pageId"))
                                        .map(page -> page.elements().stream()
                                                .map(WorkbookPageRoutes::json)
                                                .toList()))));
    }

    private RouteDraft<Principal, NoBody> at(String path, QueryParameter<Optional<String>> tag) {
        return Route.get(path)
                .tagged("workbooks")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .query(tag)
                .query(BOOKMARK);
    }

    private Answer shown(
            Call<Principal, NoBody> call,
            QueryParameter<Optional<String>> tag,
            Function<Document, Optional<? extends List<?>>> list) {
        Optional<InodeId> id = InodeId.parse(call.path("workbookId"))
                .filter(workbook -> read.find(call.caller(), workbook).isPresent());
        if (id.isEmpty()) return WorkbookRoutes.notFound();
        if (call.query(BOOKMARK).isPresent()) {
            return Answer.problem(Fault.NOT_BUILT, "bookmarkId: Bookmarks are not built yet.");
        }
        Optional<Document> document = call.query(tag)
                .map(name -> tagged(call.caller(), id.get(), name))
                .orElseGet(() -> document(call.caller(), id.get()));
        return document.map(found -> listed(call, list.apply(found)))
                .orElseGet(() -> Answer.problem(
                        Fault.NOT_FOUND, tag.name() + ": The workbook has no version tag of this name."));
    }

    private static Answer listed(Call<Principal, NoBody> call, Optional<? extends List<?>> list) {
        return list.map(entries -> Answer.ok(Paging.of(call).cut(entries)))
                .orElseGet(() -> Answer.problem(Fault.NOT_FOUND, "There is no page of this id in the workbook."));
    }

    private Optional<Document> tagged(Principal caller, InodeId id, String tag) {
        return TagName.parse(tag).flatMap(name -> read.tagged(caller, id, name)).map(ReadWorkbook.Spec::document);
    }

    private Optional<Document> document(Principal caller, InodeId id) {
        return read.find(caller, id)
                .flatMap(workbook -> workbook.publishedVersion()
                        .flatMap(version -> read.spec(caller, id, version))
                        .or(() -> read.spec(caller, id)))
                .map(ReadWorkbook.Spec::document);
    }

    private static Optional<Page> page(Document document, String id) {
        return document.pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    private static PageJson json(Page page) {
        return new PageJson(page.id(), page.name(), page.visibility() == Visibility.HIDDEN);
    }

    private static ElementJson json(Element element) {
        return switch (element) {
            case Control control ->
                new ElementJson(control.id(), control.name(), "control", Optional.empty(), Optional.empty());
            case DataElement data ->
                new ElementJson(
                        data.id(), data.name(), type(data), Optional.of(columns(data)), Optional.of(look(data)));
        };
    }

    private static String type(DataElement element) {
        return switch (element) {
            case DataElement.TableElement _ -> "table";
            case DataElement.KpiChart _, DataElement.BarChart _, DataElement.LineChart _ -> "visualization";
        };
    }

    /// `levelTable`, `bar` and `line` are observed, `kpi` is `[inferred]`.
    private static String look(DataElement element) {
        return switch (element) {
            case DataElement.TableElement _ -> "levelTable";
            case DataElement.KpiChart _ -> "kpi";
            case DataElement.BarChart _ -> "bar";
            case DataElement.LineChart _ -> "line";
        };
    }

    private static List<String> columns(DataElement element) {
        return element.contents().columns().stream()
                .filter(column -> column.visibility() == Visibility.SHOWN)
                .map(Column::name)
                .toList();
    }
}

package dev.signet.workbooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.base.Base62;
import dev.signet.query.Connections;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import dev.signet.workbooks.Control.ListControl;
import dev.signet.workbooks.Control.Selection;
import dev.signet.workbooks.DataElement.Axes;
import dev.signet.workbooks.DataElement.BarChart;
import dev.signet.workbooks.DataElement.KpiChart;
import dev.signet.workbooks.DataElement.LineChart;
import dev.signet.workbooks.DataElement.Orientation;
import dev.signet.workbooks.DataElement.TableElement;
import java.util.List;
import java.util.Optional;

/// Makes the view of a workbook that goes to a browser: once for each version, and anew when its tables have
/// changed.
public final class ViewWorkbook {
    /// About how much memory the views may take `[inferred]`.
    private static final long BYTES = 16L << 20;

    private static final int BYTES_OF_ANY = 500;
    private static final int BYTES_OF_COLUMN = 200;

    private final Connections connections;
    private final Cache<Key, Kept> views = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .executor(Runnable::run) // what is too much goes at once
            .weigher((Key _, Kept kept) -> kept.bytes())
            .build();

    /// Looks types up there.
    public ViewWorkbook(Connections connections) {
        this.connections = connections;
    }

    /// A version, under the name that its workbook has now.
    private record Key(KeptPlans.Version version, String name) {}

    private record Kept(WorkbookView view, SeenTables tables, int bytes) {}

    /// The view: shown pages, and of each element what it draws. The very same one while nothing has changed.
    public WorkbookView view(ShownWorkbook workbook) {
        Key key = new Key(KeptPlans.Version.of(workbook), workbook.name());
        Kept known = views.getIfPresent(key);
        if (known != null && known.tables().areAsSeen()) return known.view();
        SeenTables tables = new SeenTables(connections, workbook.organization(), Optional.empty());
        WorkbookView view = view(workbook, tables);
        views.put(key, new Kept(view, tables, bytes(workbook.document())));
        return view;
    }

    private static int bytes(Document document) {
        long columns = document.elements()
                .mapToLong(element -> element instanceof DataElement data
                        ? data.contents().columns().size()
                        : 0)
                .sum();
        return (int) Math.min(
                BYTES_OF_ANY * (1 + document.elements().count()) + BYTES_OF_COLUMN * columns, Integer.MAX_VALUE);
    }

    private static WorkbookView view(ShownWorkbook workbook, Tables tables) {
        CompileElements compile = new CompileElements(workbook.document(), tables, new Faults());
        List<WorkbookView.PageView> pages = workbook.document().pages().stream()
                .filter(page -> page.visibility() == Visibility.SHOWN)
                .map(page -> new WorkbookView.PageView(
                        page.id(),
                        page.name(),
                        page.elements().stream()
                                .map(element -> element(element, compile))
                                .toList()))
                .toList();
        return new WorkbookView(Base62.of(workbook.id().value()), workbook.name(), workbook.version(), pages);
    }

    private static ElementView element(Element element, CompileElements compile) {
        return switch (element) {
            case DataElement data -> data(data, columns(data, compile));
            case Control control ->
                new ElementView.Control(
                        control.id(),
                        control.kind(),
                        control.controlId(),
                        control.type(),
                        control.name(),
                        selection(control));
        };
    }

    private static ElementView data(DataElement data, List<ElementView.Col> columns) {
        String id = data.id();
        String name = data.name();
        return switch (data) {
            case TableElement _ -> new ElementView.Table(id, data.kind(), name, columns);
            case KpiChart kpi -> new ElementView.Kpi(id, data.kind(), name, kpi.value(), columns);
            case LineChart line -> chart(data, line.axes(), Optional.empty(), columns);
            case BarChart bar ->
                chart(
                        data,
                        bar.axes(),
                        bar.orientation() == Orientation.HORIZONTAL ? Optional.of("horizontal") : Optional.empty(),
                        columns);
        };
    }

    private static ElementView chart(
            DataElement data, Axes axes, Optional<String> orientation, List<ElementView.Col> columns) {
        return new ElementView.Chart(
                data.id(), data.kind(), data.name(), axes.x(), axes.y(), axes.color(), orientation, columns);
    }

    private static Optional<String> selection(Control control) {
        return switch (control) {
            case ListControl list -> Optional.of(list.selection() == Selection.SINGLE ? "single" : "multiple");
            case Control.DateRangeControl _ -> Optional.empty();
        };
    }

    /// The columns the element draws. Where the source is gone, types are not known: text.
    private static List<ElementView.Col> columns(DataElement data, CompileElements compile) {
        Optional<CompiledElement> compiled = compile.compile(data);
        return Shape.of(data).shown().stream()
                .flatMap(id -> data.contents().column(id).stream())
                .map(column -> new ElementView.Col(
                        column.id(),
                        column.name(),
                        compiled.flatMap(found -> found.column(column.id()))
                                .map(OutputColumn::type)
                                .orElse(Type.TEXT)
                                .wire(),
                        column.format()))
                .toList();
    }
}

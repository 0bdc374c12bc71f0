package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.query.plan.JoinKind;
import dev.signet.workbooks.ElementSource.Equality;
import dev.signet.workbooks.ElementSource.Join;
import dev.signet.workbooks.ElementSource.Parent;
import dev.signet.workbooks.ElementSource.Side;
import dev.signet.workbooks.ElementSource.WarehouseTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads where an element's rows come from. A source that cannot be read becomes one that is never found.
final class SourceReader {
    private static final Set<String> NOT_BUILT = Set.of("sql", "data-model", "union", "transpose");
    private static final List<String> KINDS = List.of("warehouse-table", "table", "join");
    private static final Map<String, JoinKind> JOINS = Map.of(
            "inner", JoinKind.INNER,
            "left-outer", JoinKind.LEFT,
            "right-outer", JoinKind.RIGHT,
            "full-outer", JoinKind.FULL);

    private SourceReader() {}

    static ElementSource read(Cursor element) {
        return element.object("source").map(source -> any(source)).orElseGet(() -> none(element));
    }

    private static ElementSource any(Cursor source) {
        return switch (source.text("kind")) {
            case "join" -> join(source);
            case String kind -> single(source, kind);
        };
    }

    private static ElementSource single(Cursor source, String kind) {
        return switch (kind) {
            case "warehouse-table" -> warehouse(source);
            case "table" -> parent(source);
            case "" -> none(source);
            case "join" -> {
                source.fault("A join of more than two tables is not built yet.");
                yield none(source);
            }
            default -> {
                source.fault(
                        "kind",
                        NOT_BUILT.contains(kind)
                                ? "The source kind " + kind + " is not built yet."
                                : "There is no source kind \"" + kind + "\"." + Nearest.hint(kind, KINDS));
                yield none(source);
            }
        };
    }

    private static ElementSource warehouse(Cursor source) {
        String connection = source.text("connectionId");
        Optional<InodeId> id = InodeId.parse(connection);
        if (id.isEmpty() && !connection.isEmpty()) source.fault("connectionId", "This is not a connection id.");
        List<String> path = source.texts("path");
        if (path.isEmpty() || path.stream().anyMatch(String::isBlank)) {
            source.fault("path", "The names of schema and table are required here.");
            return none(source);
        }
        return new WarehouseTable(source.path(), id.orElse(nobody()), path);
    }

    private static ElementSource parent(Cursor source) {
        if (!source.isAbsent("groupingId")) {
            source.fault("groupingId", "Reading the groups of another element is not built yet.");
        }
        return new Parent(source.path(), source.text("elementId"));
    }

    private static ElementSource join(Cursor source) {
        List<Cursor> joins = source.objects("joins");
        if (joins.size() != 1) {
            source.fault("joins", "Exactly one join, of two tables, is built.");
            return none(source);
        }
        Cursor join = joins.getFirst();
        if (join.node().path("joinType").stringValue("").equals("lookup")) {
            join.fault("joinType", "The join type lookup is not built yet.");
            return none(source);
        }
        ElementSource left = side(join, "left");
        ElementSource right = side(join, "right");
        List<Equality> on =
                join.objects("columns").stream().map(SourceReader::equality).toList();
        if (on.isEmpty()) join.fault("columns", "At least one pair of columns is required here.");
        JoinKind kind = join.choice("joinType", JOINS, JoinKind.INNER);
        return new Join(source.path(), kind, left, new Side(right, join.textIfAny("name")), on);
    }

    private static ElementSource side(Cursor join, String field) {
        return join.object(field)
                .map(source -> single(source, source.text("kind")))
                .orElseGet(() -> none(join));
    }

    private static Equality equality(Cursor pair) {
        if (!pair.textIfAny("op").orElse("=").equals("=")) pair.fault("op", "Only = is built yet.");
        return new Equality(pair.path(), pair.text("left"), pair.text("right"));
    }

    private static ElementSource none(Cursor at) {
        return new WarehouseTable(at.path(), nobody(), List.of("?"));
    }

    /// The connection of sources whose fault is noted already.
    static InodeId nobody() {
        return new InodeId(new UUID(0, 0));
    }
}

package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.JoinKind;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An element whose formulas are typed: where its rows come from, and its columns in layers.
///
/// `rows` are columns of single rows, in layers: each layer looks at the source and the layers before it. `totals` are
/// aggregates over the rows; `above`, again in layers, computes with groups and totals.
record CompiledElement(
        DataElement element,
        CompileSource.Compiled source,
        List<List<Named>> rows,
        List<Named> totals,
        List<List<Named>> above) {

    /// Copies what it is given.
    CompiledElement {
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
        above = above.stream().map(List::copyOf).toList();
    }

    /// Where rows come from.
    sealed interface From {

        /// The one connection that is asked.
        default InodeId connection() {
            return switch (this) {
                case Table(InodeId connection, Rel _) -> connection;
                case Parent(CompiledElement element) -> element.source().from().connection();
                case Joined joined -> joined.left().connection();
            };
        }

        /// A guarded scan of a table of that connection.
        record Table(InodeId connection, Rel scan) implements From {}

        /// Another element, with its filters.
        record Parent(CompiledElement element) implements From {}

        /// Two of them side by side; their columns renamed so that no two have one name.
        record Joined(From left, List<Named> leftNames, From right, List<Named> rightNames, Pairing pairing)
                implements From {

            /// Copies what it is given.
            public Joined {
                leftNames = List.copyOf(leftNames);
                rightNames = List.copyOf(rightNames);
            }
        }
    }

    /// How two sides are joined.
    record Pairing(JoinKind kind, Expr on) {}

    String id() {
        return element.id();
    }

    /// A column of single rows, by id.
    Optional<OutputColumn> row(String columnId) {
        return find(rows.stream().flatMap(List::stream), columnId);
    }

    /// A column of groups, by id.
    Optional<OutputColumn> total(String columnId) {
        return find(Stream.concat(totals.stream(), above.stream().flatMap(List::stream)), columnId);
    }

    /// Every column that compiled, by id.
    Optional<OutputColumn> column(String columnId) {
        return row(columnId).or(() -> total(columnId));
    }

    /// Whether every column of the element could be compiled.
    boolean isWhole() {
        long compiled = Stream.of(
                        rows.stream().flatMap(List::stream),
                        totals.stream(),
                        above.stream().flatMap(List::stream))
                .flatMap(each -> each)
                .count();
        return compiled == element.contents().columns().size();
    }

    /// The columns of single rows, in the order of the layers.
    List<OutputColumn> rowColumns() {
        return rows.stream().flatMap(List::stream).map(Named::column).toList();
    }

    private static Optional<OutputColumn> find(Stream<Named> named, String columnId) {
        return named.filter(each -> each.name().equals(columnId)).findFirst().map(Named::column);
    }
}

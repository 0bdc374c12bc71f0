package dev.signet.workbooks;

import dev.signet.query.formula.Formula;
import dev.signet.query.formula.ParsedFormula;
import dev.signet.query.formula.Reference;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Function;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.PlanFault;
import dev.signet.query.plan.Rel;
import dev.signet.workbooks.CompiledElement.From;
import dev.signet.workbooks.ElementSource.Equality;
import dev.signet.workbooks.ElementSource.Join;
import dev.signet.workbooks.ElementSource.Parent;
import dev.signet.workbooks.ElementSource.WarehouseTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what an element reads, and what its columns are called in formulas.
final class CompileSource {
    private static final String COLUMN_PREFIX = "source ";

    private final CompileElements elements;
    private final Tables tables;
    private final Faults faults;

    CompileSource(CompileElements elements, Tables tables, Faults faults) {
        this.elements = elements;
        this.tables = tables;
        this.faults = faults;
    }

    /// The source, and its columns under names no column of the element can have.
    record Compiled(From from, List<Named> columns, SourceScope scope) {

        /// Copies what it is given.
        Compiled {
            columns = List.copyOf(columns);
        }
    }

    Optional<Compiled> compile(ElementSource source) {
        return switch (source) {
            case WarehouseTable table -> side(table, Optional.empty(), COLUMN_PREFIX);
            case Parent parent -> side(parent, Optional.empty(), COLUMN_PREFIX);
            case Join join -> join(join);
        };
    }

    private Optional<Compiled> side(ElementSource source, Optional<String> name, String prefix) {
        return switch (source) {
            case WarehouseTable table -> table(table, name.orElse(table.name()), prefix);
            case Parent parent -> parent(parent, name, prefix);
            case Join _ -> Optional.empty(); // noted when it was read
        };
    }

    private Optional<Compiled> table(WarehouseTable source, String name, String prefix) {
        if (source.connection().equals(SourceReader.nobody())) return Optional.empty(); // noted when it was read
        return switch (tables.find(source)) {
            case Tables.Found.Missing(String sentence) -> {
                faults.add(source.path(), sentence);
                yield Optional.empty();
            }
            case Tables.Found.Table(Rel.Scan scan) -> {
                From from = new From.Table(source.connection(), scan);
                SourceScope scope = new SourceScope();
                List<Named> columns = new ArrayList<>();
                for (OutputColumn column : scan.columns()) {
                    Named named = new Named(prefix + column.name(), new Expr.Column(column));
                    columns.add(named);
                    scope.add(name, column.name(), new Expr.Column(named.column()));
                }
                yield Optional.of(new Compiled(from, columns, scope));
            }
        };
    }

    private Optional<Compiled> parent(Parent source, Optional<String> alias, String prefix) {
        Optional<CompiledElement> parent = elements.parent(source);
        return parent.map(found -> {
            SourceScope scope = new SourceScope();
            List<Named> columns = new ArrayList<>();
            for (OutputColumn column : found.rowColumns()) {
                Named named = new Named(prefix + column.name(), new Expr.Column(column));
                String label = found.element()
                        .contents()
                        .column(column.name())
                        .map(Column::name)
                        .orElse(column.name());
                columns.add(named);
                Expr expr = new Expr.Column(named.column());
                scope.add(alias.orElse(found.element().name()), label, expr);
                scope.addQuietly(found.id(), label, expr);
            }
            return new Compiled(new From.Parent(found), columns, scope);
        });
    }

    private Optional<Compiled> join(Join join) {
        Optional<Compiled> left = side(join.left(), Optional.empty(), COLUMN_PREFIX + "left ");
        Optional<Compiled> right = side(join.right().source(), join.right().name(), COLUMN_PREFIX + "right ");
        if (left.isEmpty() || right.isEmpty()) return Optional.empty();
        if (!left.get().from().connection().equals(right.get().from().connection())) {
            faults.add(join.path(), "Tables of two connections cannot be joined.");
            return Optional.empty();
        }
        SourceScope scope = new SourceScope();
        List<Named> columns = new ArrayList<>();
        for (Compiled side : List.of(left.get(), right.get())) {
            side.scope().copyTo(scope);
            side.columns().forEach(named -> columns.add(Named.same(named.column())));
        }
        return on(join, left.get(), right.get())
                .map(on -> new Compiled(
                        new From.Joined(
                                left.get().from(),
                                left.get().columns(),
                                right.get().from(),
                                right.get().columns(),
                                new CompiledElement.Pairing(join.kind(), on)),
                        columns,
                        scope));
    }

    private Optional<Expr> on(Join join, Compiled left, Compiled right) {
        List<Expr> conditions = new ArrayList<>();
        for (Equality pair : join.on()) {
            Optional<Expr> one = columnOf(pair.left(), pair.path() + ".left", left.scope());
            Optional<Expr> other = columnOf(pair.right(), pair.path() + ".right", right.scope());
            if (one.isPresent() && other.isPresent())
                equal(pair, one.get(), other.get()).ifPresent(conditions::add);
        }
        return conditions.size() < join.on().size()
                ? Optional.empty()
                : conditions.stream().reduce((one, other) -> Expr.Call.of(Function.AND, one, other));
    }

    private Optional<Expr> equal(Equality pair, Expr left, Expr right) {
        try {
            return Optional.of(Expr.Call.of(Function.EQUAL, left, right));
        } catch (PlanFault differentTypes) {
            faults.add(
                    pair.path(),
                    "Columns of one type are expected, not %s and %s."
                            .formatted(left.type().wire(), right.type().wire()));
            return Optional.empty();
        }
    }

    /// A column by its name, or by a formula that is nothing but a reference to it.
    private Optional<Expr> columnOf(String text, String path, SourceScope scope) {
        Optional<Expr> found = text.startsWith("[")
                ? reference(text).flatMap(scope::find)
                : scope.names().stream()
                        .flatMap(each ->
                                each instanceof Reference.Of of && of.column().equalsIgnoreCase(text)
                                        ? scope.find(of).stream()
                                        : Stream.<Expr>empty())
                        .findFirst();
        if (found.isEmpty()) {
            List<String> names = scope.names().stream().map(Reference::written).toList();
            faults.add(path, "There is no column " + text + " on this side." + Nearest.hint(text, names));
        }
        return found;
    }

    private static Optional<Reference.Of> reference(String text) {
        ParsedFormula parsed = Formula.parse(text);
        if (!(parsed instanceof Formula formula)) return Optional.empty();
        return formula.references().stream()
                .flatMap(each -> each instanceof Reference.Of of && of.written().equals(text)
                        ? Stream.of(of)
                        : Stream.<Reference.Of>empty())
                .findFirst();
    }
}

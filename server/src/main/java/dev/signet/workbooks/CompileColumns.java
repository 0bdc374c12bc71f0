package dev.signet.workbooks;

import dev.signet.query.formula.Formula;
import dev.signet.query.formula.FormulaFault;
import dev.signet.query.formula.ParsedFormula;
import dev.signet.query.formula.Reference;
import dev.signet.query.formula.Scope;
import dev.signet.query.formula.TypedFormula;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Types the formulas of one element, in layers: whatever a formula refers to lies in a layer before it.
final class CompileColumns {
    /// How long a chain of formulas that refer to one another may be.
    private static final int MAX_LAYERS = 30;

    private final DataElement element;
    private final CompileSource.Compiled source;
    private final Faults faults;
    private final Map<String, Column> byName = new HashMap<>();
    private final Map<String, Placed> placed = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    CompileColumns(DataElement element, CompileSource.Compiled source, Faults faults) {
        this.element = element;
        this.source = source;
        this.faults = faults;
        element.contents().columns().forEach(column -> byName.putIfAbsent(column.name(), column));
    }

    /// Where a column lies: among rows, totals, or what is computed of totals, and in which layer there.
    private record Placed(Level level, int layer, Named named) {}

    private enum Level {
        ROW,
        TOTAL,
        ABOVE
    }

    CompiledElement compile() {
        for (Column column : element.contents().columns()) place(column);
        return new CompiledElement(
                element,
                source,
                layers(Level.ROW),
                layers(Level.TOTAL).stream().flatMap(List::stream).toList(),
                layers(Level.ABOVE));
    }

    private List<List<Named>> layers(Level level) {
        Map<Integer, List<Named>> layers = placed.values().stream()
                .filter(each -> each.level() == level)
                .collect(Collectors.groupingBy(
                        Placed::layer, TreeMap::new, Collectors.mapping(Placed::named, Collectors.toList())));
        return List.copyOf(layers.values());
    }

    private Optional<Placed> place(Column column) {
        if (placed.containsKey(column.id())) return Optional.of(placed.get(column.id()));
        String path = path(column);
        if (open.contains(column.id())) {
            faults.add(path, "The formulas refer to one another in a circle, through \"" + column.name() + "\".");
            return Optional.empty();
        }
        if (open.size() >= MAX_LAYERS) {
            faults.add(path, "At most " + MAX_LAYERS + " formulas may refer to one another in a row.");
            return Optional.empty();
        }
        open.add(column.id());
        Optional<Placed> found = type(column, path);
        open.remove(column.id());
        found.ifPresent(each -> placed.put(column.id(), each));
        return found;
    }

    private Optional<Placed> type(Column column, String path) {
        return switch (Formula.parse(column.formula())) {
            case ParsedFormula.Faulty(List<FormulaFault> all) -> refused(path, all);
            case Formula formula -> {
                List<Placed> used = used(formula);
                if (used.size() < ownOf(formula).size()) yield Optional.empty(); // noted at the other column
                yield switch (formula.in(new ColumnScope(used))) {
                    case TypedFormula.Faulty(List<FormulaFault> all) -> refused(path, all);
                    case TypedFormula.Typed(Expr expr) -> placed(new Named(column.id(), expr), used, path);
                };
            }
        };
    }

    private Optional<Placed> placed(Named named, List<Placed> used, String path) {
        boolean usesTotals = used.stream().anyMatch(each -> each.level() != Level.ROW);
        if (usesTotals && named.expr().aggregates()) {
            faults.add(
                    path,
                    "A formula with an aggregate of its own cannot refer to a column of aggregates."
                            + " Put the aggregate into a column of its own.");
            return Optional.empty();
        }
        if (named.expr().aggregates()) return Optional.of(new Placed(Level.TOTAL, 0, named));
        Level level = usesTotals ? Level.ABOVE : Level.ROW;
        int layer = used.stream()
                .filter(each -> each.level() == level)
                .mapToInt(each -> each.layer() + 1)
                .max()
                .orElse(0);
        return Optional.of(new Placed(level, layer, named));
    }

    private Optional<Placed> refused(String path, List<FormulaFault> all) {
        all.forEach(fault -> faults.add(path, sentence(fault)));
        return Optional.empty();
    }

    private static String sentence(FormulaFault fault) {
        String sentence = fault.sentence();
        return sentence.endsWith("?") ? sentence : sentence + ".";
    }

    /// The element's own columns that the formula uses, placed first.
    private List<Placed> used(Formula formula) {
        return ownOf(formula).stream().flatMap(column -> place(column).stream()).toList();
    }

    private List<Column> ownOf(Formula formula) {
        return formula.references().stream()
                .flatMap(reference -> own(reference).stream())
                .distinct()
                .toList();
    }

    private Optional<Column> own(Reference reference) {
        return reference instanceof Reference.Own(String name)
                ? Optional.ofNullable(byName.get(name))
                : Optional.empty();
    }

    private String path(Column column) {
        int index = element.contents().columns().indexOf(column);
        return element.contents().path() + ".columns[" + index + "].formula";
    }

    /// Own columns by name, and those of the source.
    private final class ColumnScope implements Scope {
        private final Map<String, Expr> own = new HashMap<>();

        ColumnScope(List<Placed> used) {
            used.forEach(each ->
                    own.put(each.named().name(), new Expr.Column(each.named().column())));
        }

        @Override
        public Optional<Expr> find(Reference reference) {
            return switch (reference) {
                case Reference.Own _ -> own(reference).map(column -> own.get(column.id()));
                case Reference.Of of -> source.scope().find(of);
            };
        }

        @Override
        public Collection<Reference> names() {
            Stream<Reference> columns = byName.keySet().stream().map(Reference.Own::new);
            List<Reference> names = new ArrayList<>(source.scope().names());
            columns.forEach(names::add);
            return names;
        }
    }
}

package dev.signet.query.dialect;

import dev.signet.query.formula.Formula;
import dev.signet.query.formula.ParsedFormula;
import dev.signet.query.formula.Reference;
import dev.signet.query.formula.Scope;
import dev.signet.query.formula.TypedFormula;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Three flights, with columns of the types a Parquet file has: narrower than those of the plan.
final class Flights {
    static final List<OutputColumn> COLUMNS = List.of(
            new OutputColumn("Carrier", Type.TEXT),
            new OutputColumn("Delay", Type.INTEGER),
            new OutputColumn("Distance", Type.INTEGER),
            new OutputColumn("Price", Type.NUMBER),
            new OutputColumn("On Time", Type.BOOLEAN),
            new OutputColumn("Day", Type.DATETIME),
            new OutputColumn("Left", Type.DATETIME),
            new OutputColumn("Region", Type.TEXT));

    private static final String QUERY = """
        SELECT * FROM (VALUES
         ('AA'::VARCHAR, 10::TINYINT, 100::SMALLINT, 1.50::DECIMAL(9, 2), true,
               DATE '2024-02-29', TIMESTAMP '2024-02-29 13:45:59', 'West'::VARCHAR),
         ('BB', -3, 30000, 2.25, false, DATE '2023-12-31', TIMESTAMP '2023-12-31 00:00:00', 'East'),
         ('AA', NULL, 7, NULL, NULL, NULL, NULL, NULL)
        ) AS v("Carrier", "Delay", "Distance", "Price", "On Time", "Day", "Left", "Region")\
        """;

    /// What names mean over the flights.
    static final Scope SCOPE = new Scope() {
        @Override
        public Optional<Expr> find(Reference reference) {
            return COLUMNS.stream()
                    .filter(each -> new Reference.Own(each.name()).equals(reference))
                    .<Expr>map(Expr.Column::new)
                    .findFirst();
        }

        @Override
        public Collection<Reference> names() {
            return COLUMNS.stream()
                    .<Reference>map(each -> new Reference.Own(each.name()))
                    .toList();
        }
    };

    private Flights() {}

    static Rel.Scan in(ScratchDuckDb duck) {
        return duck.table("flights", QUERY, COLUMNS);
    }

    static Expr expr(String formula) {
        if (!(Formula.parse(formula) instanceof Formula parsed)) {
            throw new AssertionError(((ParsedFormula.Faulty) Formula.parse(formula)).faults());
        }
        return switch (parsed.in(SCOPE)) {
            case TypedFormula.Typed(Expr expr) -> expr;
            case TypedFormula.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }
}

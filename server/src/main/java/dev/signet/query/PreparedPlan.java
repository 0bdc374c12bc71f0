package dev.signet.query;

import dev.signet.query.dialect.DuckDbDialect;
import dev.signet.query.dialect.Statement;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Passes;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.Viewer;
import dev.signet.query.plan.ViewerFacts;
import java.util.List;
import java.util.stream.Stream;

/// A plan with all that can be known of it before anybody asks, made once and asked often. It is not guarded
/// yet: that is done for each viewer.
///
/// Each one is its own: statements are kept for this very object, never for one that is equal.
public final class PreparedPlan {
    private static final int BYTES_OF_ANY = 1_000;
    private static final int BYTES_OF_COLUMN = 200;

    private final Object mark = new Object();
    private final Rel plan;
    private final List<Rel.Scan> scans;
    private final ViewerFacts facts;

    private PreparedPlan(Rel plan) {
        this.plan = plan;
        this.scans = scans(plan).toList();
        this.facts = ViewerFacts.of(plan);
    }

    /// The plan, of whose rows no more are asked than an answer has.
    public static PreparedPlan of(Rel plan) {
        return new PreparedPlan(new Rel.Limit(plan, QueryResult.ROW_CAP + 1L));
    }

    /// The columns it gives.
    public List<OutputColumn> columns() {
        return plan.columns();
    }

    /// About how much memory it takes.
    public int bytes() {
        return (int) Math.min(BYTES_OF_ANY + BYTES_OF_COLUMN * columns(plan), Integer.MAX_VALUE);
    }

    private static long columns(Rel rel) {
        return rel.columns().size()
                + rel.inputs().stream().mapToLong(PreparedPlan::columns).sum();
    }

    /// What stands for it in keys, without keeping it in memory.
    Object mark() {
        return mark;
    }

    /// Every scan in it, with the guard its table had.
    List<Rel.Scan> scans() {
        return scans;
    }

    /// What of the viewer matters to it.
    Viewer facts(Viewer viewer) {
        return facts.alone(viewer);
    }

    /// What is executed for somebody of whom nothing but these facts is known.
    Statement statement(Viewer known) {
        return new DuckDbDialect().render(Passes.prepare(plan, known));
    }

    private static Stream<Rel.Scan> scans(Rel plan) {
        Stream<Rel.Scan> here = plan instanceof Rel.Scan scan ? Stream.of(scan) : Stream.empty();
        return Stream.concat(here, plan.inputs().stream().flatMap(PreparedPlan::scans));
    }
}

package dev.signet.query.plan;

import java.util.Set;

/// Turns every scan into a marked scan below a filter for its guard. Whatever else a query filters comes above.
final class ApplyGuards implements Pass {

    @Override
    public Set<Trait> needs() {
        return Set.of(Trait.VIEWER_BOUND);
    }

    @Override
    public Set<Trait> promises() {
        return Set.of(Trait.GUARDED);
    }

    @Override
    public Rel apply(Rel plan, Viewer viewer) {
        return Rewrite.rels(plan, rel -> rel instanceof Rel.Scan scan ? guarded(scan) : rel);
    }

    private static Rel guarded(Rel.Scan scan) {
        Rel.Scan marked = new Rel.Scan(scan.table(), scan.columns(), Guard.Applied.MARK);
        return switch (scan.guard()) {
            case Guard.Open _ -> marked;
            case Guard.Rows(Expr condition) -> new Rel.Filter(marked, condition);
            case Guard.Applied _ -> scan;
        };
    }
}

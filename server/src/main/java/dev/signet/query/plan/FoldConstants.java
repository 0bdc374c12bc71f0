package dev.signet.query.plan;

import java.util.Set;

/// Computes what is known before the query runs, so that what a viewer may not see is not even asked for. Keeps every
/// type, and leaves alone what it is not sure of.
final class FoldConstants implements Pass {

    @Override
    public Set<Trait> needs() {
        return Set.of(Trait.VIEWER_BOUND);
    }

    @Override
    public Set<Trait> promises() {
        return Set.of();
    }

    @Override
    public Rel apply(Rel plan, Viewer viewer) {
        return Rewrite.rels(Rewrite.everyExpr(plan, Folding::fold), FoldConstants::withoutIdleFilter);
    }

    private static Rel withoutIdleFilter(Rel rel) {
        return rel instanceof Rel.Filter filter && Folding.isTrue(filter.condition()) ? filter.input() : rel;
    }
}

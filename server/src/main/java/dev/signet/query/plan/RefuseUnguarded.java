package dev.signet.query.plan;

import java.util.Set;

/// Refuses a plan with a scan whose guard is not in place, whatever the passes before it did.
final class RefuseUnguarded implements Pass {

    @Override
    public Set<Trait> needs() {
        return Set.of(Trait.VIEWER_BOUND, Trait.GUARDED);
    }

    @Override
    public Set<Trait> promises() {
        return Set.of();
    }

    @Override
    public Rel apply(Rel plan, Viewer viewer) {
        refuse(plan);
        return plan;
    }

    private static void refuse(Rel rel) {
        if (rel instanceof Rel.Scan scan && !(scan.guard() instanceof Guard.Applied)) {
            throw new PlanFault(
                    "an unguarded scan of " + String.join(".", scan.table().path()));
        }
        rel.inputs().forEach(RefuseUnguarded::refuse);
    }
}

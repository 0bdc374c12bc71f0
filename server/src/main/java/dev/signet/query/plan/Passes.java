package dev.signet.query.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// All passes, in order. The order is checked against what each needs when this class is loaded.
public final class Passes {
    static final List<Pass> LIST = inOrder(List.of(
            new BindViewer(),
            new FoldConstants(),
            new ApplyGuards(),
            new PushFilters(),
            new PruneColumns(),
            new RefuseUnguarded()));

    private Passes() {}

    /// The plan as this viewer may run it.
    public static GuardedPlan prepare(Rel plan, Viewer viewer) {
        Rel prepared = plan;
        for (Pass pass : LIST) {
            prepared = pass.apply(prepared, viewer);
        }
        return new GuardedPlan(prepared);
    }

    static List<Pass> inOrder(List<Pass> passes) {
        Set<Pass.Trait> promised = EnumSet.noneOf(Pass.Trait.class);
        for (Pass pass : passes) {
            if (!promised.containsAll(pass.needs())) {
                throw new IllegalStateException(pass.getClass().getSimpleName() + " comes too early");
            }
            promised.addAll(pass.promises());
        }
        return passes;
    }
}

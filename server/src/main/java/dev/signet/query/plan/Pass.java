package dev.signet.query.plan;

import java.util.Set;

/// One small change of a plan that keeps its meaning for the viewer, and its columns.
interface Pass {

    /// What a plan may be known for.
    enum Trait {
        /// No fact about the viewer is left open.
        VIEWER_BOUND,
        /// The guard of every scan stands above it as a filter.
        GUARDED
    }

    /// What must have been promised by passes before this one.
    Set<Trait> needs();

    /// What holds afterwards.
    Set<Trait> promises();

    Rel apply(Rel plan, Viewer viewer);
}

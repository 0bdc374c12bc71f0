package dev.signet.query.plan;

/// The proof that a plan went through every pass: the viewer is bound and every scan is guarded. Only [Passes] makes
/// it, and a dialect renders nothing else.
public final class GuardedPlan {
    private final Rel rel;

    GuardedPlan(Rel rel) {
        this.rel = rel;
    }

    /// The plan.
    public Rel rel() {
        return rel;
    }
}

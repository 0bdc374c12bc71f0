package dev.signet.query.plan;

import java.io.Serial;

/// A plan that makes no sense was about to be made: a defect of whoever built it, never of the person who asked.
///
/// What people write is checked before, where the fault can be shown beside their words.
public final class PlanFault extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    PlanFault(String message) {
        super(message);
    }
}

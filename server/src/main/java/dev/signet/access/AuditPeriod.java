package dev.signet.access;

import java.time.Instant;
import java.util.Optional;

/// From then, itself included, until then, itself not; either end may be open.
public record AuditPeriod(Optional<Instant> from, Optional<Instant> to) {

    /// All time.
    public static AuditPeriod always() {
        return new AuditPeriod(Optional.empty(), Optional.empty());
    }
}

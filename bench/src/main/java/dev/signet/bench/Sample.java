package dev.signet.bench;

import java.time.Duration;

/// What one load of one target came to, and the CPU time it took of each of the three parties.
record Sample(WrkOutput output, Duration generator, Duration server, Duration database) {

    /// Microseconds of CPU for one request.
    double micros(Duration party) {
        return party.toNanos() / 1_000.0 / output.requests();
    }
}

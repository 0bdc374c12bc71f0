package dev.signet.access;

import java.time.Instant;
import java.util.Map;

/// One thing an actor did, as the audit has it.
public record ActorRecord(
        Instant at, String action, String subject, String address, String requestId, Map<String, String> details) {

    /// Copies what it is given.
    public ActorRecord {
        details = Map.copyOf(details);
    }
}

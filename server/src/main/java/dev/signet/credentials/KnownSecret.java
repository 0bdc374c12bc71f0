package dev.signet.credentials;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What may be told of a live secret: never the secret itself.
public record KnownSecret(
        UUID id, String lastFour, Instant createdAt, Optional<Instant> endsAt, Optional<Instant> lastUsedAt) {}

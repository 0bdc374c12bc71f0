package dev.signet.secrets;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// From when (`iat`) until when (`exp`) a token is good, in whole seconds.
///
/// Refuses to end before it begins.
public record TokenLife(Instant issuedAt, Instant expiresAt) {

    /// Drops fractions of seconds, which a token cannot carry.
    public TokenLife {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        if (!expiresAt.isAfter(issuedAt)) throw new IllegalArgumentException("a life ends after it begins");
    }

    /// A life of that length.
    public static TokenLife from(Instant issuedAt, Duration length) {
        return new TokenLife(issuedAt, issuedAt.plus(length));
    }
}

package dev.signet.secrets;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

    /// A life that ends then; empty where not a whole second of it is left.
    public static Optional<TokenLife> until(Instant issuedAt, Instant end) {
        boolean isLeft = end.truncatedTo(ChronoUnit.SECONDS).isAfter(issuedAt.truncatedTo(ChronoUnit.SECONDS));
        return isLeft ? Optional.of(new TokenLife(issuedAt, end)) : Optional.empty();
    }
}

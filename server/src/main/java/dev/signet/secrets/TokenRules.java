package dev.signet.secrets;

import java.time.Duration;
import java.time.InstantSource;

/// What a token must be to be accepted at one door: of this issuer, for this use, within its life by this clock, give
/// or take the leeway.
///
/// Refuses a leeway beyond ten minutes.
public record TokenRules(InstantSource clock, String issuer, TokenUse use, Duration leeway) {
    private static final Duration MOST_LEEWAY = Duration.ofMinutes(10);

    /// Checks the leeway.
    public TokenRules {
        if (leeway.isNegative() || leeway.compareTo(MOST_LEEWAY) > 0) {
            throw new IllegalArgumentException("a leeway is between nothing and ten minutes");
        }
    }
}

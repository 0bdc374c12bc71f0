package dev.signet.oidc;

import dev.signet.secrets.Secret;
import java.time.Instant;

/// What came of finishing a sign-in.
public sealed interface FinishOutcome {

    /// Signed in: the key is for their browser, and is kept nowhere else; they wanted to see that path.
    record SignedIn(Secret key, Instant until, String returnTo) implements FinishOutcome {}

    /// Not signed in.
    record Refused(Why why, String sentence) implements FinishOutcome {
        static Refused because(Why why) {
            return new Refused(why, why.sentence());
        }
    }
}

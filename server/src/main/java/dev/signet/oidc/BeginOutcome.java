package dev.signet.oidc;

import dev.signet.secrets.Secret;
import java.net.URI;

/// What came of beginning a sign-in.
public sealed interface BeginOutcome {

    /// The browser goes there, and keeps the binding in a cookie until it comes back.
    record Redirect(URI to, Secret browserBinding) implements BeginOutcome {}

    /// It goes nowhere.
    record Refused(Why why, String sentence) implements BeginOutcome {
        static Refused because(Why why) {
            return new Refused(why, why.sentence());
        }
    }
}

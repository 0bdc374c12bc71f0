package dev.signet.failclosed;

import dev.signet.failclosed.Oracle.Eyes;
import java.time.Instant;
import java.util.Optional;

/// A page that is open: who looks at what, let in by which host, till when, and on what terms.
record Session(Person person, Target target, Host host, Ends ends, String key) {

    /// Till when it is, on which terms, and whether it can be renewed by a token.
    record Ends(Instant at, Terms terms, boolean byToken) {}

    Terms terms() {
        return ends.terms();
    }

    /// What may be known of who looks; empty when the terms are no part of the truth any more.
    Optional<Eyes> eyes() {
        return person.eyes().narrowed(terms());
    }
}

package dev.signet.credentials;

import dev.signet.credentials.AssertionStore.Use;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.database.Database;
import dev.signet.secrets.AssertionVerdict;
import java.time.InstantSource;
import java.util.Optional;

/// Uses a client assertion up, so that it authenticates once, on whichever node (RFC 7523 §3, `jti`).
final class SpendAssertion {
    private final Database database;
    private final InstantSource clock;
    private final AssertionStore store = new AssertionStore();

    SpendAssertion(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Why it is no good, when it was used before.
    Optional<Why> spend(Credential credential, AssertionVerdict.Good assertion) {
        Use use = new Use(credential.id(), assertion.serial(), clock.instant(), assertion.endsAt());
        boolean first = database.inOrganization(credential.organization(), tx -> store.use(tx, use));
        return first ? Optional.empty() : Optional.of(Why.ASSERTION_USED);
    }

    /// What the log calls the verdict.
    static Why why(AssertionVerdict.Why why) {
        return switch (why) {
            case NOT_CLAIMS -> Why.ASSERTION_NOT_CLAIMS;
            case OTHER_CLIENT -> Why.ASSERTION_OTHER_CLIENT;
            case OTHER_AUDIENCE -> Why.ASSERTION_OTHER_AUDIENCE;
            case EXPIRED -> Why.ASSERTION_EXPIRED;
            case TOO_LONG -> Why.ASSERTION_TOO_LONG;
            case NOT_YET_VALID -> Why.ASSERTION_NOT_YET_VALID;
        };
    }
}

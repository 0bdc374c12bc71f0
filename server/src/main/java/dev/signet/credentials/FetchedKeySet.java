package dev.signet.credentials;

import dev.signet.secrets.KeySet;
import java.time.Instant;

/// What came of fetching a key set.
sealed interface FetchedKeySet {

    /// There is one, asked for at that time; of no key that is of use, perhaps.
    record Found(KeySet set, Instant at) implements FetchedKeySet {}

    /// There is one, and it shows private keys: whoever read it signs as its owner now.
    record Exposed(String why) implements FetchedKeySet {}

    /// There is none to be had.
    record Failed(String why) implements FetchedKeySet {}
}

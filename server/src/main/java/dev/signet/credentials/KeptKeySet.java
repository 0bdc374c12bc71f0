package dev.signet.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is kept of a key set: the public keys as text, how many were passed over, when it was last found, what was
/// wrong the last time.
record KeptKeySet(List<String> keys, int skipped, Optional<Instant> at, Optional<String> error) {
    private static final int PART_OF_THAT = 4;

    KeptKeySet {
        keys = List.copyOf(keys);
    }

    /// What is kept once that was found.
    KeptKeySet after(FetchedKeySet fetched) {
        return switch (fetched) {
            case FetchedKeySet.Found found ->
                new KeptKeySet(
                        KeySetStore.texts(found.set()),
                        found.set().skipped().size(),
                        Optional.of(found.at()),
                        found.set().keys().isEmpty() ? Optional.of(CredentialKeys.NONE_OF_USE) : Optional.empty());
            case FetchedKeySet.Exposed(String why) -> new KeptKeySet(List.of(), 0, at, Optional.of(why));
            case FetchedKeySet.Failed(String why) -> new KeptKeySet(keys, skipped, at, Optional.of(why));
        };
    }

    /// When it is fetched next: the longer it was not found, the more seldom.
    Instant next(Instant now) {
        Duration missing = Duration.between(at.orElse(now), now);
        if (missing.compareTo(FetchKeySet.APART) < 0) return now.plus(RefreshKeySets.EVERY);
        Duration pause = missing.dividedBy(PART_OF_THAT);
        if (pause.compareTo(RefreshKeySets.SELDOM) > 0) return now.plus(RefreshKeySets.SELDOM);
        return now.plus(pause.compareTo(FetchKeySet.APART) > 0 ? pause : FetchKeySet.APART);
    }
}

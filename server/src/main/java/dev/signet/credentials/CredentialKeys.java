package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.base.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is done with the registered keys of credentials.
public record CredentialKeys(RegisterKey register, RegisterKeySet registerSet, ReadKeys read, RemoveKey remove) {
    /// The most keys a credential has at one time; a key set counts as one.
    public static final int MOST_LIVE = 5;

    /// How long the keys of a set verify after it could be fetched last.
    public static final Duration LONGEST_UNFETCHED = Duration.ofHours(24);

    /// Of a key set.
    static final String NONE_OF_USE = "It has no key that can be used.";

    static CredentialKeys over(AccessGround ground, FetchKeySet fetch) {
        return new CredentialKeys(
                new RegisterKey(ground),
                new RegisterKeySet(ground, fetch),
                new ReadKeys(ground),
                new RemoveKey(ground));
    }

    /// That there are as many as there may be.
    static Optional<Violation> full(List<CredentialKey> there, String field) {
        if (there.size() < MOST_LIVE) return Optional.empty();
        return Optional.of(new Violation(
                field, "This credential has " + MOST_LIVE + " keys, the most there may be. Remove one first."));
    }
}

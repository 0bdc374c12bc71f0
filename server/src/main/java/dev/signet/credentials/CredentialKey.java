package dev.signet.credentials;

import dev.signet.secrets.VerifyingKey;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A registered key of a credential: who holds its private half may act as the client. All of it may be told.
public record CredentialKey(
        UUID id, String name, Source source, Credential.Created created, Optional<Instant> lastUsedAt) {

    /// Where the public key comes from.
    public sealed interface Source {

        /// It was given.
        record Given(VerifyingKey key) implements Source {}

        /// It is one of those at that URL.
        record Url(URI url, Fetched fetched) implements Source {}
    }

    /// How many keys of use were last found at a URL, how many others were passed over, when that was, and what was
    /// wrong the last time.
    public record Fetched(int keys, int skipped, Optional<Instant> at, Optional<String> error) {

        static Fetched of(FetchedKeySet.Found found) {
            return new Fetched(
                    found.set().keys().size(), found.set().skipped().size(), Optional.of(found.at()), Optional.empty());
        }
    }
}

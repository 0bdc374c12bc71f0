package dev.signet.credentials;

import dev.signet.secrets.Secret;
import dev.signet.secrets.UntrustedAssertion;
import java.util.Set;

/// What a client presents to prove who it is.
public sealed interface ClientProof {

    /// A client id as it came, not yet known to be one.
    String clientId();

    /// A secret.
    record BySecret(String clientId, Secret secret) implements ClientProof {}

    /// An assertion signed with a registered key (RFC 7523 §2.2), and the names of this server, one of which it
    /// must be for.
    record ByAssertion(UntrustedAssertion assertion, Set<String> audiences) implements ClientProof {

        /// Copies what it is given.
        public ByAssertion {
            audiences = Set.copyOf(audiences);
        }

        @Override
        public String clientId() {
            return assertion.clientHint();
        }
    }
}

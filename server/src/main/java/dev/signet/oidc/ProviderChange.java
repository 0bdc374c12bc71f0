package dev.signet.oidc;

import dev.signet.secrets.Secret;
import java.util.Map;
import java.util.Optional;

/// What is to be different about an identity provider, as it was given; what is empty stays. All of it is
/// judged at once by [IdentityProviders].
public record ProviderChange(Identity identity, Optional<SecretChange> secret, Joining joining, Switches switches) {

    /// What it is called, and which it is.
    public record Identity(Optional<String> name, Optional<String> issuer, Optional<String> clientId) {}

    /// Another client secret, or none.
    public record SecretChange(Optional<Secret> secret) {}

    /// What becomes of whom it vouches for. An inner empty one takes away what was; team ids are as given.
    public record Joining(
            Optional<Optional<String>> accountType,
            Optional<Optional<String>> groupsClaim,
            Optional<Map<String, String>> groupTeams) {}

    /// What is turned on and off.
    public record Switches(Map<ProviderOption, Boolean> options) {
        /// Copies what it is given.
        public Switches {
            options = Map.copyOf(options);
        }
    }
}

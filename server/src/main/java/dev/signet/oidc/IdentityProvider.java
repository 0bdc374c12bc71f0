package dev.signet.oidc;

import dev.signet.base.AccountTypeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody an organization trusts to say who its people are. Its client secret is no part of it.
public record IdentityProvider(
        ProviderId id, Settings settings, Set<ProviderOption> options, Secrecy secrecy, Stamps stamps) {

    /// Copies what it is given.
    public IdentityProvider {
        options = Set.copyOf(options);
    }

    /// Whether that is on.
    public boolean is(ProviderOption option) {
        return options.contains(option);
    }

    /// Whether a sign-in that was begun with `other` can be finished with this one: it is on, and the same
    /// party.
    boolean stillIs(IdentityProvider other) {
        return is(ProviderOption.ENABLED)
                && settings.issuer().equals(other.settings.issuer())
                && settings.clientId().equals(other.settings.clientId());
    }

    /// Whether passwords are for break-glass Admins because of it.
    boolean rules() {
        return is(ProviderOption.ENABLED) && is(ProviderOption.REQUIRED);
    }

    /// What it is called on the sign-in page, which it is, and what becomes of whom it vouches for.
    ///
    /// `issuer` is compared letter by letter; newcomers get `newcomers` as account type, the lowest when it
    /// is empty.
    public record Settings(
            String name, String issuer, String clientId, Optional<AccountTypeId> newcomers, Groups groups) {}

    /// Which claim names somebody's groups, and which team each group is: only these teams are joined and
    /// left.
    public record Groups(Optional<String> claim, Map<String, TeamId> teams) {
        /// No word of groups.
        public static final Groups NONE = new Groups(Optional.empty(), Map.of());

        /// Copies what it is given.
        public Groups {
            teams = Map.copyOf(teams);
        }
    }

    /// Whether we have a secret there.
    public enum Secrecy {
        SECRET,
        /// A public client, which PKCE alone protects.
        PUBLIC
    }

    /// Who made it, who changed it last.
    public record Stamps(MemberId createdBy, Instant createdAt, MemberId updatedBy, Instant updatedAt) {}
}

package dev.signet.oidc;

import dev.signet.access.FoundOrganization;
import dev.signet.access.LocalSignIn;
import dev.signet.database.Database;
import java.util.List;

/// What the sign-in page of an organization offers beside the password.
public final class OfferProviders {
    private static final Offer NOTHING = new Offer(List.of(), LocalSignIn.Rule.EVERYBODY);

    private final Database database;
    private final ProviderStore providers = new ProviderStore();

    OfferProviders(Database database) {
        this.database = database;
    }

    /// A provider by its name.
    public record Button(ProviderId provider, String name) {}

    /// The enabled providers, the oldest first, and whom passwords are for.
    public record Offer(List<Button> buttons, LocalSignIn.Rule passwords) {
        /// Copies what it is given.
        public Offer {
            buttons = List.copyOf(buttons);
        }
    }

    /// What the organization of that slug offers; nothing when there is none.
    public Offer of(String slug) {
        return database.directory(directory -> FoundOrganization.find(directory, slug))
                .map(id -> database.inOrganization(id, providers::all))
                .map(OfferProviders::offer)
                .orElse(NOTHING);
    }

    private static Offer offer(List<IdentityProvider> all) {
        List<Button> buttons = all.stream()
                .filter(provider -> provider.is(ProviderOption.ENABLED))
                .map(provider -> new Button(provider.id(), provider.settings().name()))
                .toList();
        return new Offer(buttons, rule(all));
    }

    /// Whom passwords are for, where these are the providers.
    static LocalSignIn.Rule rule(List<IdentityProvider> all) {
        return all.stream().anyMatch(IdentityProvider::rules)
                ? LocalSignIn.Rule.MARKED_ADMINS
                : LocalSignIn.Rule.EVERYBODY;
    }
}

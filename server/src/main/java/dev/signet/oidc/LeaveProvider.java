package dev.signet.oidc;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.signet.access.Session;
import dev.signet.database.Database;
import java.net.URI;
import java.util.Optional;

/// Where somebody signs out of the provider too that they signed in with (OpenID Connect RP-Initiated Logout
/// 1.0).
///
/// ID tokens are not kept, so the provider is told our client id instead of showing one (§2), and may ask
/// them.
public final class LeaveProvider {
    private final Database database;
    private final KnownProviders known;
    private final ProviderStore providers = new ProviderStore();
    private final LinkStore links = new LinkStore();

    LeaveProvider(Database database, KnownProviders known) {
        this.database = database;
        this.known = known;
    }

    /// By which provider the session came to be, if that is there still. To be asked before the session is
    /// ended; the provider is asked for nothing.
    public Optional<IdentityProvider> provider(Session session) {
        return database.inOrganization(
                session.holder().organization(),
                tx -> links.provider(tx, session.id()).flatMap(id -> providers.find(tx, id)));
    }

    /// Where to send their browser, which comes back to `after`; empty when the provider has no such place, or
    /// does not answer.
    public Optional<URI> address(IdentityProvider provider, URI after) {
        return known.metadata(provider.settings().issuer()).flatMap(metadata -> address(metadata, provider, after));
    }

    private static Optional<URI> address(OIDCProviderMetadata metadata, IdentityProvider provider, URI after) {
        return Optional.ofNullable(metadata.getEndSessionEndpointURI())
                .map(endpoint -> new LogoutRequest(
                                endpoint,
                                null,
                                null,
                                new ClientID(provider.settings().clientId()),
                                after,
                                null,
                                null)
                        .toURI());
    }
}

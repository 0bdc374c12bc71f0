package dev.signet.oidc;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.signet.access.Origin;
import dev.signet.access.Refusals;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.SecretDigest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Sends a browser to an identity provider (OpenID Connect Core 1.0 §3.1.2.1), with PKCE (RFC 7636, S256).
///
/// What is begun can be finished once, by that browser, within [#LIFE]. Refuses providers that are not there
/// or not enabled alike, and more than [#MOST] at a time from one address.
public final class BeginSignIn {
    /// How long a sign-in may take.
    public static final Duration LIFE = Duration.ofMinutes(10);

    static final int MOST = 300;

    private final Database database;
    private final Refusals refusals;
    private final RevealPermit permit;
    private final InstantSource clock;
    private final KnownProviders known;
    private final ProviderStore providers = new ProviderStore();
    private final BegunStore begun = new BegunStore();

    BeginSignIn(OidcGround ground, KnownProviders known) {
        this.database = ground.access().database();
        this.refusals = ground.people().refusals();
        this.permit = ground.keeping().permit();
        this.clock = ground.clock();
        this.known = known;
    }

    /// Where the provider sends the browser back to, and what they want to see when they are signed in: a
    /// path of this server.
    public record Wish(URI callback, String returnTo) {}

    /// Begins one for whoever wants to see the start page, from nowhere in particular.
    public BeginOutcome begin(ProviderId provider, URI callback) {
        return begin(provider, new Wish(callback, "/"), new Origin("", "", ""));
    }

    /// Begins one.
    public BeginOutcome begin(ProviderId id, Wish wish, Origin origin) {
        Optional<Place> place = database.directory(directory -> ProviderStore.whose(directory, id))
                .map(Directory.Entry::organization)
                .flatMap(organization -> place(organization, id));
        if (place.isEmpty()) return refused(Why.UNKNOWN_PROVIDER, origin);
        Optional<OIDCProviderMetadata> metadata =
                known.metadata(place.get().provider().settings().issuer());
        if (metadata.isEmpty()) return refused(Why.PROVIDER_UNREACHABLE, origin);
        BegunSignIn.Keys keys = BegunSignIn.Keys.create();
        Instant now = clock.instant();
        BegunSignIn one =
                new BegunSignIn(id, SecretDigest.of(keys.binding()), wish.callback(), wish.returnTo(), now.plus(LIFE));
        SecretDigest state = SecretDigest.of(keys.state());
        boolean kept = database.inOrganization(
                place.get().organization(), tx -> keep(tx, state, one, new Coming(origin.address(), now)));
        if (!kept) return refused(Why.TOO_MANY, origin);
        URI to = request(metadata.get(), place.get().provider(), wish.callback(), keys)
                .toURI();
        return new BeginOutcome.Redirect(to, keys.binding());
    }

    private record Place(OrganizationId organization, IdentityProvider provider) {}

    private record Coming(String address, Instant at) {}

    private Optional<Place> place(OrganizationId organization, ProviderId id) {
        return database.inOrganization(organization, tx -> providers.find(tx, id))
                .filter(provider -> provider.is(ProviderOption.ENABLED))
                .map(provider -> new Place(organization, provider));
    }

    private boolean keep(Transaction tx, SecretDigest state, BegunSignIn one, Coming coming) {
        begun.forgetExpired(tx, coming.at());
        if (begun.count(tx, coming.address(), coming.at()) >= MOST) return false;
        begun.insert(tx, state, one, coming.address());
        return true;
    }

    private AuthenticationRequest request(
            OIDCProviderMetadata metadata, IdentityProvider provider, URI callback, BegunSignIn.Keys keys) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(provider.settings().clientId()),
                        callback)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(keys.state().reveal(permit)))
                .nonce(new Nonce(keys.nonce(permit)))
                .codeChallenge(new CodeVerifier(keys.verifier(permit)), CodeChallengeMethod.S256)
                .build();
    }

    private BeginOutcome refused(Why why, Origin origin) {
        refusals.count(origin.address(), "OIDC_" + why);
        return BeginOutcome.Refused.because(why);
    }
}

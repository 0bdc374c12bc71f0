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
/// or not enabled alike. Of one address at most [#MOST] are kept: the oldest make room for new ones.
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
        BegunSignIn.Keys keys = BegunSignIn.Keys.create();
        Instant now = clock.instant();
        BegunSignIn one =
                new BegunSignIn(id, SecretDigest.of(keys.binding()), wish.callback(), wish.returnTo(), now.plus(LIFE));
        Kept kept = database.directory(directory -> ProviderStore.whose(directory, id))
                .map(Directory.Entry::organization)
                .map(organization -> database.inOrganization(
                        organization,
                        tx -> keep(tx, SecretDigest.of(keys.state()), one, new Coming(origin.address(), now))))
                .orElseGet(() -> new Kept.Not(Why.UNKNOWN_PROVIDER));
        return switch (kept) {
            case Kept.Not(Why why) -> refused(why, origin);
            case Kept.With(IdentityProvider provider) -> away(provider, wish, keys, origin);
        };
    }

    /// What came of keeping it: with which provider, as it is now, or why not.
    private sealed interface Kept {
        record With(IdentityProvider provider) implements Kept {}

        record Not(Why why) implements Kept {}
    }

    private record Coming(String address, Instant at) {}

    /// It is kept before the provider is asked for anything, so that what one address makes us ask is limited.
    private Kept keep(Transaction tx, SecretDigest state, BegunSignIn one, Coming coming) {
        Optional<IdentityProvider> provider =
                providers.held(tx, one.provider()).filter(found -> found.is(ProviderOption.ENABLED));
        if (provider.isEmpty()) return new Kept.Not(Why.UNKNOWN_PROVIDER);
        if (!hasRoom(tx, coming)) return new Kept.Not(Why.TOO_MANY);
        begun.insert(tx, state, one, coming.address());
        return new Kept.With(provider.get());
    }

    /// People who share an address are not locked out by one of them: the oldest make room.
    private boolean hasRoom(Transaction tx, Coming coming) {
        int tooMany = begun.count(tx, coming.address(), coming.at()) - MOST + 1;
        if (tooMany <= 0) return true;
        begun.forgetOldest(tx, coming.address(), coming.at(), tooMany);
        return begun.count(tx, coming.address(), coming.at()) < MOST;
    }

    private BeginOutcome away(IdentityProvider provider, Wish wish, BegunSignIn.Keys keys, Origin origin) {
        return known.metadata(provider.settings().issuer())
                .<BeginOutcome>map(metadata -> new BeginOutcome.Redirect(
                        request(metadata, provider, wish.callback(), keys).toURI(), keys.binding()))
                .orElseGet(() -> refused(Why.PROVIDER_UNREACHABLE, origin));
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

package dev.signet.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/// A client made of the OpenID Connect SDK of Nimbus, as its makers document it.
final class IndependentClient {
    private static final int PATIENCE = 30_000;
    private final LocalProvider provider;
    private final URI redirect;
    private final String secret;
    private final HttpClient http = HttpClient.newHttpClient();

    IndependentClient(LocalProvider provider, URI redirect) {
        this(provider, redirect, provider.clientSecret());
    }

    private IndependentClient(LocalProvider provider, URI redirect, String secret) {
        this.provider = provider;
        this.redirect = redirect;
        this.secret = secret;
    }

    IndependentClient withSecret(String other) {
        return new IndependentClient(provider, redirect, other);
    }

    /// A code, with what belongs to it.
    record Asked(AuthorizationCode code, Nonce nonce, CodeVerifier verifier) {
        Asked withAnotherVerifier() {
            return new Asked(code, nonce, new CodeVerifier());
        }
    }

    /// The ID token is refused.
    static final class BadToken extends Exception {
        private static final long serialVersionUID = 1L;

        BadToken(Exception cause) {
            super(cause);
        }
    }

    /// The whole flow; gives what the ID token says once it is proven.
    IDTokenClaimsSet signIn() throws Exception {
        Asked asked = ask();
        OIDCTokenResponse response = (OIDCTokenResponse) redeem(asked).toSuccessResponse();
        return proven(response.getOIDCTokens().getIDToken(), asked.nonce());
    }

    Asked ask() throws Exception {
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI back = sentBack(request(nonce, verifier));
        return new Asked(
                AuthenticationResponseParser.parse(back).toSuccessResponse().getAuthorizationCode(), nonce, verifier);
    }

    /// Where the browser is sent.
    URI sentBack() throws Exception {
        return sentBack(address());
    }

    /// Where a browser begins.
    URI address() throws GeneralException, IOException {
        return request(new Nonce(), new CodeVerifier());
    }

    TokenResponse redeem(Asked asked) throws Exception {
        return OIDCTokenResponseParser.parse(tokenRequest(asked).toHTTPRequest().send());
    }

    /// Whether what the token endpoint answers holds an ID token.
    boolean hasTokenIn(Asked asked) throws Exception {
        try {
            return redeem(asked).indicatesSuccess();
        } catch (ParseException none) {
            return false;
        }
    }

    private TokenRequest tokenRequest(Asked asked) throws GeneralException, IOException {
        return new TokenRequest.Builder(
                        metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(provider.clientId()), new Secret(secret)),
                        new AuthorizationCodeGrant(asked.code(), redirect, asked.verifier()))
                .build();
    }

    private URI request(Nonce nonce, CodeVerifier verifier) throws GeneralException, IOException {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(provider.clientId()),
                        redirect)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State())
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    private URI sentBack(URI from) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(from).build();
        return URI.create(http.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    private OIDCProviderMetadata metadata() throws GeneralException, IOException {
        return OIDCProviderMetadata.resolve(new Issuer(provider.issuer()));
    }

    private IDTokenClaimsSet proven(JWT token, Nonce nonce) throws Exception {
        JWSAlgorithm expected =
                token.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256) ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256;
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(provider.issuer()),
                new ClientID(provider.clientId()),
                expected,
                metadata().getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE, PATIENCE)); // its own is half a second
        try {
            return validator.validate(token, nonce);
        } catch (BadJOSEException | JOSEException refused) {
            throw new BadToken(refused);
        }
    }
}

package dev.signet.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Exchanges a code for an ID token at the provider's token endpoint (OpenID Connect Core 1.0 §3.1.3).
///
/// Of the answer only the ID token is used; access and refresh tokens are not kept. Redirects are not
/// followed, so the client secret and the code go nowhere else.
final class ExchangeCode {
    private static final int CLIENT_ERROR = 4;

    private final AskProvider ask;
    private final RevealPermit permit;

    ExchangeCode(AskProvider ask, RevealPermit permit) {
        this.ask = ask;
        this.permit = permit;
    }

    /// What came of it.
    sealed interface Outcome {

        /// An ID token, of which nothing is proven yet.
        record Exchanged(JWT idToken) implements Outcome {}

        record Failed(Why why, String detail) implements Outcome {}
    }

    /// Who we are there.
    record Client(String id, Optional<Secret> secret) {}

    /// What we show for it.
    record Voucher(String code, URI callback, String verifier) {}

    Outcome exchange(OIDCProviderMetadata metadata, Client client, Voucher voucher) {
        return switch (ask.post(request(metadata, client, voucher).toHTTPRequest())) {
            case Told.Unknown<HTTPResponse> unknown ->
                new Outcome.Failed(Why.PROVIDER_UNREACHABLE, "token endpoint: " + unknown.sentence());
            case Told.Known<HTTPResponse> known -> read(known.value());
        };
    }

    private TokenRequest request(OIDCProviderMetadata metadata, Client client, Voucher voucher) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(voucher.code()), voucher.callback(), new CodeVerifier(voucher.verifier()));
        ClientID id = new ClientID(client.id());
        URI endpoint = metadata.getTokenEndpointURI();
        return client.secret()
                .map(secret -> new TokenRequest.Builder(endpoint, authentication(metadata, id, secret), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, id, grant))
                .build();
    }

    /// By HTTP Basic, the default (OpenID Connect Discovery 1.0 §3), unless the provider knows only the
    /// other.
    private ClientAuthentication authentication(OIDCProviderMetadata metadata, ClientID id, Secret secret) {
        com.nimbusds.oauth2.sdk.auth.Secret shown = new com.nimbusds.oauth2.sdk.auth.Secret(secret.reveal(permit));
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean post = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return post ? new ClientSecretPost(id, shown) : new ClientSecretBasic(id, shown);
    }

    private static Outcome read(HTTPResponse response) {
        try {
            TokenResponse parsed = OIDCTokenResponseParser.parse(response);
            if (!(parsed instanceof OIDCTokenResponse tokens)) return refusal(response, parsed);
            JWT idToken = tokens.getOIDCTokens().getIDToken();
            return idToken == null
                    ? new Outcome.Failed(Why.BAD_CLAIMS, "token endpoint: no ID token")
                    : new Outcome.Exchanged(idToken);
        } catch (ParseException | RuntimeException unreadable) {
            return new Outcome.Failed(
                    Why.PROVIDER_UNREACHABLE, "token endpoint: no token response, status " + response.getStatusCode());
        }
    }

    private static Outcome refusal(HTTPResponse response, TokenResponse parsed) {
        int status = response.getStatusCode();
        String code = Optional.ofNullable(parsed.toErrorResponse().getErrorObject())
                .map(error -> error.getCode())
                .filter(text -> text.length() <= 100)
                .orElse("none");
        return status / 100 == CLIENT_ERROR
                ? new Outcome.Failed(Why.PROVIDER_SAYS_NO, "token endpoint: " + status + " " + code)
                : new Outcome.Failed(Why.PROVIDER_UNREACHABLE, "token endpoint: " + status);
    }
}

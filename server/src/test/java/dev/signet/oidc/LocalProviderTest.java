package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The provider of the other tests, against a client that is not ours: the OpenID Connect SDK of Nimbus.
class LocalProviderTest {
    private static final URI BACK = URI.create("http://signet.example/login/oidc/callback");

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalProvider provider = LocalProvider.start(BACK, InstantSource.system());
    private final IndependentClient client = new IndependentClient(provider, BACK);

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void signsAPersonIn() throws Exception {
        provider.signsIn(ProviderPerson.of("sub-7", "seven@one.example").in("staff"));
        IDTokenClaimsSet claims = client.signIn();

        assertThat(claims.getSubject().getValue()).isEqualTo("sub-7");
        assertThat(claims.getStringClaim("email")).isEqualTo("seven@one.example");
        assertThat(claims.getBooleanClaim("email_verified")).isTrue();
        assertThat(claims.getStringListClaim("groups")).containsExactly("staff");
    }

    @Test
    void signsWithAnEllipticCurveWhenTold() throws Exception {
        provider.signsWithEs256();
        assertThat(client.signIn().getSubject().getValue()).isEqualTo("sub-1");
    }

    @Test
    void takesACodeOnce() throws Exception {
        IndependentClient.Asked asked = client.ask();
        assertThat(client.redeem(asked).indicatesSuccess()).isTrue();
        assertThat(client.redeem(asked).indicatesSuccess()).isFalse();
    }

    @Test
    void takesACodeFromItsClientWithItsVerifierOnly() throws Exception {
        assertThat(client.redeem(client.ask().withAnotherVerifier()).indicatesSuccess())
                .isFalse();
        assertThat(client.withSecret("a-wrong-secret").redeem(client.ask()).indicatesSuccess())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "WRONG_NONCE",
                "NO_NONCE",
                "WRONG_ISSUER",
                "WRONG_AUDIENCE",
                "WRONG_KEY",
                "UNKNOWN_KEY",
                "CHANGED_CLAIMS",
                "EXPIRED",
                "NO_EXPIRY",
                "ISSUED_LATER",
                "ALG_NONE",
                "HS256_WITH_CLIENT_SECRET",
                "HS256_WITH_PUBLIC_KEY",
                "NO_SUBJECT"
            })
    void givesTokensThatMustBeRefused(ProviderFault fault) {
        provider.misbehaves(fault);
        assertThatThrownBy(client::signIn).isInstanceOf(IndependentClient.BadToken.class);
    }

    /// That client leaves `azp` to others (OpenID Connect Core §3.1.3.7, steps 4 and 5).
    @Test
    void givesATokenToAnotherPartyWhenTold() throws Exception {
        provider.misbehaves(ProviderFault.OTHER_PARTY);
        IDTokenClaimsSet claims = client.signIn();
        assertThat(claims.getAudience()).hasSize(2);
        assertThat(claims.getAuthorizedParty().getValue()).isEqualTo("another-client");
    }

    @Test
    void givesNoTokenOfWhoSignedInWhenTold() throws Exception {
        provider.misbehaves(ProviderFault.NO_ID_TOKEN);
        assertThat(client.redeem(client.ask()).toSuccessResponse().toJSONObject())
                .containsKey("access_token")
                .doesNotContainKey("id_token");
    }

    @Test
    void tellsAnAddressThatIsNotVerifiedOrNoneAtAll() throws Exception {
        provider.misbehaves(ProviderFault.UNVERIFIED_EMAIL);
        assertThat(client.signIn().getBooleanClaim("email_verified")).isFalse();
        provider.misbehaves(ProviderFault.UNKNOWN_IF_VERIFIED);
        assertThat(client.signIn().getClaim("email_verified")).isNull();
        provider.misbehaves(ProviderFault.NO_EMAIL);
        assertThat(client.signIn().getClaim("email")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"SAYS_NO, error=access_denied", "SAYS_MARKUP, %3Cscript%3E", "OTHER_STATE, state=00000000"})
    void sendsBackWhatIsSwitchedOn(ProviderFault fault, String part) throws Exception {
        provider.misbehaves(fault);
        assertThat(client.sentBack().toString()).startsWith(BACK + "?").contains(part);
    }

    @Test
    void namesAnotherIssuerWhenTold() throws Exception {
        provider.misbehaves(ProviderFault.OTHER_ISSUER_IN_ANSWER);
        assertThat(client.sentBack().getRawQuery()).contains("iss=https%3A%2F%2Fissuer.example");
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN_REFUSED", "TOKEN_REDIRECTS", "TOKEN_HUGE", "TOKEN_IS_NO_JSON"})
    void answersForACodeWhatNobodyCanUse(ProviderFault fault) throws Exception {
        IndependentClient.Asked asked = client.ask();
        provider.misbehaves(fault);
        assertThat(client.hasTokenIn(asked)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DISCOVERY_HUGE, /.well-known/openid-configuration, 10000000",
        "KEYS_HUGE, /keys, 10000000",
        "TOKEN_HUGE, /token, 10000000",
    })
    void answersTooMuch(ProviderFault fault, String path, int bytes) throws Exception {
        provider.misbehaves(fault);
        assertThat(get(path).body().readAllBytes()).hasSize(bytes);
    }

    @ParameterizedTest
    @CsvSource({"DISCOVERY_ENDLESS, /.well-known/openid-configuration", "TOKEN_ENDLESS, /token"})
    void neverEndsItsAnswer(ProviderFault fault, String path) throws Exception {
        provider.misbehaves(fault);
        try (InputStream body = get(path).body()) {
            assertThat(body.readNBytes(1_000_000)).hasSize(1_000_000);
        }
    }

    @Test
    void saysNothingMoreWhenTold() throws Exception {
        provider.misbehaves(ProviderFault.DISCOVERY_SILENT);
        try (InputStream body = get(ProviderMetadata.PATH).body()) {
            assertThat(body.read()).isEqualTo('"');
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DISCOVERY_REDIRECTS, /.well-known/openid-configuration",
        "KEYS_REDIRECT, /keys",
        "TOKEN_REDIRECTS, /token",
    })
    void sendsElsewhere(ProviderFault fault, String path) throws Exception {
        provider.misbehaves(fault);
        HttpResponse<InputStream> response = get(path);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains(provider.issuer() + "/elsewhere");
    }

    @Test
    void describesAnotherIssuerOrNothingWhenTold() throws Exception {
        provider.misbehaves(ProviderFault.DISCOVERY_OF_ANOTHER);
        assertThat(get(ProviderMetadata.PATH).body())
                .asString(StandardCharsets.UTF_8)
                .contains("https://issuer.example");
        provider.misbehaves(ProviderFault.DISCOVERY_IS_NO_JSON);
        assertThat(get(ProviderMetadata.PATH).body())
                .asString(StandardCharsets.UTF_8)
                .startsWith("<!doctype html>");
    }

    @Test
    void sendsNobodyBackToAnAddressThatIsNotRegistered() throws Exception {
        IndependentClient other = new IndependentClient(provider, URI.create("http://signet.example/elsewhere"));
        assertThat(http.send(HttpRequest.newBuilder(other.address()).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(provider.issuer().resolve(path)).build(), BodyHandlers.ofInputStream());
    }
}

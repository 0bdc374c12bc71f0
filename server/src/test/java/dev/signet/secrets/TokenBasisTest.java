package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.TestClock;
import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Why a token may speak for its subject is told in it, each reason by another word.
class TokenBasisTest {
    private final TestClock clock = new TestClock();
    private final TokenBasis.Impersonation acting =
            new TokenBasis.Impersonation("actor", "actors-client", new TokenSerial("jti", "family"));

    private TokenClaims claims(TokenBasis basis) {
        return new TokenClaims(
                "issuer",
                TokenUse.ACCESS,
                new TokenHolder("member", "organization", "client", basis),
                new TokenSerial("id", "fam"),
                TokenLife.from(clock.instant(), Duration.ofHours(1)));
    }

    @Test
    void everyReasonIsReadAsItWasWritten() {
        for (TokenBasis basis : List.of(new TokenBasis.Ownership(), acting, new TokenBasis.Voucher())) {
            TokenClaims claims = claims(basis);
            assertThat(TokenPayload.parse(TokenPayload.bytes(claims))).contains(claims);
        }
    }

    @Test
    void whoActsIsToldByNameAlone() {
        JsonNode json = Json.parse(TokenPayload.bytes(claims(acting))).orElseThrow();
        assertThat(json.path("act").propertyNames()).containsExactlyInAnyOrder("sub", "client_id");
        assertThat(json.path("use").asString("")).isEqualTo("acting");
        assertThat(Json.parse(TokenPayload.bytes(claims(new TokenBasis.Ownership())))
                        .orElseThrow()
                        .propertyNames())
                .doesNotContain("act", "act_jti", "act_fam");
    }

    @Test
    void aServerThatDoesNotKnowTheWordTakesNoneOfThem() {
        assertThat(TokenUse.parse("acting")).isEmpty();
        assertThat(TokenUse.parse("vouched")).isEmpty();
    }

    @Test
    void anActorWithAPartMissingIsNone() {
        String json = new String(TokenPayload.bytes(claims(acting)), StandardCharsets.UTF_8);
        for (String part : List.of("\"actor\"", "\"actors-client\"", "\"family\"")) {
            assertThat(json).contains(part);
        }
        for (String changed : List.of(
                json.replace("\"sub\":\"actor\"", "\"sub\":7"),
                json.replace("\"act_jti\":\"jti\"", "\"act_jti\":\"\""),
                json.replace("\"act_fam\":\"family\"", "\"x\":1"),
                json.replace("\"client_id\":\"actors-client\"", "\"x\":1"))) {
            assertThat(TokenPayload.parse(changed.getBytes(StandardCharsets.UTF_8)))
                    .as(changed)
                    .isEqualTo(Optional.empty());
        }
    }

    @Test
    void nobodyButTheOwnerIsRefreshed() {
        TokenHolder holder = new TokenHolder("member", "organization", "client", acting);
        TokenClaims access = claims(acting);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenClaims("issuer", TokenUse.REFRESH, holder, access.serial(), access.life()));
    }
}

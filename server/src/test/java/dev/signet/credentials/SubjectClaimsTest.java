package dev.signet.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.TestClock;
import dev.signet.base.ClientId;
import dev.signet.base.Json;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SignedTicket;
import dev.signet.secrets.TicketKey;
import dev.signet.secrets.TicketVerdict;
import dev.signet.secrets.UntrustedTicket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Reading what somebody with a right secret wrote.
class SubjectClaimsTest {
    private static final ClientId CLIENT = new ClientId("a".repeat(64));
    private static final String SECRET = "signet_cs_x";
    private static final List<Object> ODD = List.of(
            "",
            "mia@example.com",
            "\0",
            0,
            -1,
            1.5,
            1e300,
            Long.MAX_VALUE,
            4_102_444_800L,
            true,
            List.of(),
            List.of("a"),
            Map.of(),
            Map.of("a", 1),
            CLIENT.value(),
            CLIENT.value() + ".x");

    private final TestClock clock = new TestClock();

    private SubjectClaims.Outcome read(String claimsJson) {
        String input = encoded("{\"alg\":\"HS256\"}") + "." + encoded(claimsJson);
        String signature = SubjectToken.signature(SECRET, input);
        TicketVerdict verdict = UntrustedTicket.parse(input + "." + signature)
                .orElseThrow()
                .verify(List.of(TicketKey.of(Secret.ofText(SECRET))));
        if (verdict instanceof TicketVerdict.Signed(SignedTicket ticket)) {
            return SubjectClaims.read(ticket, CLIENT, clock.instant());
        }
        throw new AssertionError(verdict);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhomToActAs() {
        long now = clock.instant().getEpochSecond();
        SubjectClaims.Outcome outcome =
                read("{\"sub\":\"mia@example.com\",\"iat\":" + now + ".9,\"exp\":" + (now + 60) + ",\"more\":[1]}");
        assertThat(outcome)
                .isEqualTo(new SubjectClaims.Outcome.Read(new SubjectClaims(
                        "mia@example.com",
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant().plusSeconds(60))));
    }

    @Test
    void anEscapedHalfOfACharacterIsText() {
        long now = clock.instant().getEpochSecond();
        assertThat(read("{\"sub\":\"\\ud800\",\"iat\":" + now + ",\"exp\":" + (now + 60) + "}"))
                .isInstanceOf(SubjectClaims.Outcome.Read.class);
    }

    @Provide
    Arbitrary<Map<String, Object>> claims() {
        return Arbitraries.maps(
                Arbitraries.of("sub", "tenant", "jti", "kid", "iat", "exp", "nbf", "iss", "aud"), Arbitraries.of(ODD));
    }

    @Property
    void neverThrowsWhateverTheClaims(@ForAll("claims") Map<String, Object> claims) {
        if (read(Json.text(claims)) instanceof SubjectClaims.Outcome.Read(SubjectClaims read)) {
            assertThat(read.email()).isNotEmpty();
            assertThat(read.endsAt()).isAfter(clock.instant());
        }
    }
}

package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedTicketTest {
    /// Vector V1 of embedding.md §10.
    private static final String V1 = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImNsaWVudC1hYmMifQ"
            + ".eyJzdWIiOiJwYXRAZXhhbXBsZS5jb20iLCJpc3MiOiJjbGllbnQtYWJjIiwianRpIjoiMDAwMSIsImlhdCI6MTcwMDAwMDAwMCwiZXhw"
            + "IjoxNzAwMDAzNjAwLCJhY2NvdW50X3R5cGUiOiJWaWV3IiwidGVhbXMiOlsiRW1iZWRfVXNlcnMiXSwidXNlcl9hdHRyaWJ1dGVzIjp7"
            + "IlJlZ2lvbiI6Ildlc3QifX0.0-_CO7KtGkB91K_Uk0ABj0r2wmrDVEMpUJXDveDN-NU";

    private static final TicketKey KEY = TicketKey.of(Secret.ofText("my-embed-secret"));

    @Test
    void verifiesTheVectorOfTheContract() {
        UntrustedTicket ticket = UntrustedTicket.parse(V1).orElseThrow();
        assertThat(ticket.keyIdHint()).contains("client-abc");
        assertThat(ticket.issuerHint()).contains("client-abc");
        assertThat(ticket.verify(List.of(KEY))).isInstanceOfSatisfying(TicketVerdict.Signed.class, signed -> {
            assertThat(signed.ticket().claims().path("sub").stringValue()).isEqualTo("pat@example.com");
            assertThat(signed.ticket()
                            .claims()
                            .path("user_attributes")
                            .path("Region")
                            .stringValue())
                    .isEqualTo("West");
        });
    }

    @Test
    void verifiesWithAnyOfSeveralLiveSecrets() {
        TicketKey other = TicketKey.of(Secret.ofText("another"));
        assertThat(verify(V1, List.of(other, KEY))).isInstanceOf(TicketVerdict.Signed.class);
        assertThat(verify(V1, List.of(other))).isEqualTo(new TicketVerdict.Refused(TicketVerdict.Why.FORGED));
        assertThat(verify(V1, List.of())).isEqualTo(new TicketVerdict.Refused(TicketVerdict.Why.FORGED));
    }

    @Test
    void refusesTheVectorWithAnyOneCharacterChanged() {
        for (int at = 0; at < V1.length(); at++) {
            for (char other : new char[] {'A', 'B', '_', '=', '.', ' ', '\u00e9'}) {
                if (V1.charAt(at) == other) continue;
                String tampered = V1.substring(0, at) + other + V1.substring(at + 1);
                assertThat(UntrustedTicket.parse(tampered)
                                .filter(ticket -> ticket.verify(List.of(KEY)) instanceof TicketVerdict.Signed))
                        .as("position %d, %s", at, other)
                        .isEmpty();
            }
        }
    }

    @Test
    void theAlgorithmIsTheKeysAndNotTheHeaders() {
        for (String algorithm : List.of("none", "None", "HS384", "hs256", "RS256", "")) {
            String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"c\"}";
            assertThat(verify(signed(header, "{}"), List.of(KEY)))
                    .isEqualTo(new TicketVerdict.Refused(TicketVerdict.Why.OTHER_ALGORITHM));
        }
        assertThat(verify(signed("{\"kid\":\"c\"}", "{}"), List.of(KEY)))
                .isEqualTo(new TicketVerdict.Refused(TicketVerdict.Why.OTHER_ALGORITHM));
        String unsigned = signed("{\"alg\":\"none\"}", "{}").replaceAll("[^.]*$", "");
        assertThat(verify(unsigned, List.of(KEY)))
                .isEqualTo(new TicketVerdict.Refused(TicketVerdict.Why.OTHER_ALGORITHM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"HS256\",\"crit\":[\"exp\"]}",
                "{\"alg\":\"HS256\",\"kid\":7}",
                "{\"alg\":1}",
                "{\"alg\":\"none\",\"alg\":\"HS256\"}",
                "[]",
                "\"HS256\"",
                "{",
                ""
            })
    void refusesAHeaderItDoesNotUnderstand(String header) {
        assertThat(UntrustedTicket.parse(signed(header, "{}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c.d", "eyJhbGciOiJIUzI1NiJ9.e30", "!!.e30.x"})
    void refusesWhatIsNotThreeParts(String text) {
        assertThat(UntrustedTicket.parse(text)).isEmpty();
    }

    @Test
    void readsTicketsOfWhateverKeyAndType() {
        assertThat(verify(signed("{\"typ\":\"at+jwt\",\"alg\":\"HS256\",\"x\":{}}", "{\"a\":1}"), List.of(KEY)))
                .isInstanceOf(TicketVerdict.Signed.class);
        assertThat(UntrustedTicket.parse(signed("{\"alg\":\"HS256\",\"kid\":null}", "{\"iss\":\"me\"}"))
                        .orElseThrow())
                .satisfies(ticket -> assertThat(ticket.keyIdHint()).isEmpty())
                .satisfies(ticket -> assertThat(ticket.issuerHint()).contains("me"));
    }

    @Test
    void refusesASignedPayloadThatIsNoObject() {
        for (String payload : List.of("[]", "1", "", "{\"a\":1,\"a\":2}")) {
            assertThat(verify(signed("{\"alg\":\"HS256\"}", payload), List.of(KEY)))
                    .isEqualTo(new TicketVerdict.Refused(TicketVerdict.Why.NOT_CLAIMS));
        }
    }

    @Test
    void refusesTextBeyondItsLimit() {
        String long_ = signed("{\"alg\":\"HS256\"}", "{\"a\":\"" + "x".repeat(UntrustedTicket.MAX_LENGTH) + "\"}");
        assertThat(UntrustedTicket.parse(long_)).isEmpty();
    }

    @Test
    void printsNothing() {
        assertThat(UntrustedTicket.parse(V1).orElseThrow()).hasToString("UntrustedTicket[hidden]");
        assertThat(KEY).hasToString("TicketKey[hidden]");
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll("texts") String text) {
        Optional<UntrustedTicket> ticket = UntrustedTicket.parse(text);
        ticket.ifPresent(found -> {
            found.issuerHint();
            assertThat(found.verify(List.of(KEY))).isInstanceOf(TicketVerdict.Refused.class);
        });
    }

    @Property
    void neverThrowsWhateverIsSigned(@ForAll String header, @ForAll String payload) {
        UntrustedTicket.parse(signed(header, payload)).ifPresent(ticket -> {
            ticket.issuerHint();
            ticket.verify(List.of(KEY));
        });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.of("eyJhbGciOiJIUzI1NiJ9", "e30", "", "eyJhbGciOiJub25lIn0", "=", "\ud800"));
        return Arbitraries.oneOf(
                Arbitraries.strings(), Combinators.combine(part, part, part).as((a, b, c) -> a + "." + b + "." + c));
    }

    private static TicketVerdict verify(String text, List<TicketKey> keys) {
        return UntrustedTicket.parse(text).orElseThrow().verify(keys);
    }

    private static String signed(String header, String payload) {
        String input = encoded(header) + "." + encoded(payload);
        byte[] mac = new HmacSha256("my-embed-secret".getBytes(StandardCharsets.UTF_8))
                .of(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + Base64Url.encode(mac);
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyChecksTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void theServersCodeAcceptsWhatEveryKindOfKeySigns() {
        List<KeysBench.Measured> measured = KeysBench.measure(KeysBench.kinds(NOW), 1, 2);
        assertThat(measured)
                .extracting(KeysBench.Measured::what)
                .containsExactly(
                        "ticket, HS256",
                        "ticket, ES256",
                        "ticket, EdDSA",
                        "ticket, RS256",
                        "client assertion, ES256",
                        "client assertion, EdDSA",
                        "client assertion, RS256");
        assertThat(measured).allSatisfy(kind -> assertThat(kind.times().count()).isEqualTo(2));
    }

    @Test
    void refusesToTimeWhatIsRefused() {
        KeyChecks kind = KeysBench.kinds(NOW).getFirst();
        KeyChecks forged = new KeyChecks(kind.what(), List.of(kind.tokens().getFirst() + "AAAA"), kind.holds());
        assertThatThrownBy(forged::micros).isInstanceOf(StartFailure.class).hasMessageContaining("ticket, HS256");
    }
}

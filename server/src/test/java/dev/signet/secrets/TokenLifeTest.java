package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How long tokens are good, in whole seconds.
class TokenLifeTest {
    private static final Instant TEN = Instant.parse("2030-01-01T00:00:10.900Z");

    @Test
    void thereIsNoneThatEndsInTheSecondItBegins() {
        assertThat(TokenLife.until(TEN, TEN)).isEmpty();
        assertThat(TokenLife.until(TEN, TEN.plusMillis(99))).isEmpty();
        assertThat(TokenLife.until(TEN, TEN.minusSeconds(1))).isEmpty();
        assertThat(TokenLife.until(TEN, Instant.parse("2030-01-01T00:00:11Z")))
                .contains(new TokenLife(TEN, TEN.plusMillis(100)));
    }
}

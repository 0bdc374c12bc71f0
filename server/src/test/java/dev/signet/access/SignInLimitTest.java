package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SignInLimitTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
    private final SignInLimit limit = new SignInLimit(now::get);

    @Test
    void limitsGuessesForAnAccountWhereverTheyComeFrom() {
        assertThat(guesses("one/ada", 10)).isEqualTo(10);

        assertThat(limit.charge("one/ada", "10.9.9.9")).isEmpty();
        assertThat(limit.charge("one/bob", "10.9.9.9")).isPresent();
    }

    @Test
    void limitsGuessesFromAnAddressWhateverTheAccount() {
        int let = 0;
        for (int i = 0; i < 80; i++) {
            if (limit.charge("one/person" + i, "10.0.0.1").isPresent()) let++;
        }

        assertThat(let).isEqualTo(50);
    }

    @Test
    void letsInAgainAsTimePasses() {
        guesses("one/ada", 10);
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(30)));

        assertThat(guesses("one/ada", 2)).isEqualTo(1);
    }

    @Test
    void doesNotCountAttemptsThatWereRight() {
        for (int i = 0; i < 100; i++) {
            Optional<SignInLimit.Charge> charge = limit.charge("one/ada", "10.0.0.1");

            assertThat(charge).isPresent();
            limit.refund(charge.orElseThrow());
        }
    }

    @Test
    void strangersCannotLockOutAMemberWhereTheyHaveSignedInBefore() {
        limit.refund(limit.charge("one/ada", "10.0.0.1").orElseThrow());
        guesses("one/ada", 20);

        assertThat(limit.charge("one/ada", "10.0.0.1")).isPresent();
        assertThat(limit.charge("one/ada", "10.0.0.2")).isEmpty();
    }

    private int guesses(String account, int times) {
        int let = 0;
        for (int i = 0; i < times; i++) {
            if (limit.charge(account, "10.1.0." + i).isPresent()) let++;
        }
        return let;
    }
}

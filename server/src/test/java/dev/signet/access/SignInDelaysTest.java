package dev.signet.access;

import static dev.signet.access.tables.Tables.SIGN_IN_DELAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.TestClock;
import dev.signet.database.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SignInDelaysTest {
    private final TestClock clock = new TestClock();
    private final TestDatabase test = TestDatabase.fresh();
    private final SignInDelays delays = delays();

    @AfterEach
    void close() {
        test.close();
    }

    private SignInDelays delays() {
        return new SignInDelays(test.database(), clock, SignInDelays.Purpose.SIGN_IN);
    }

    @Test
    void letsThePersonWhoMistypesTryAgainAtOnce() {
        taken("one/ada", "10.0.0.1");
        taken("one/ada", "10.0.0.1");
        taken("one/ada", "10.0.0.1");

        assertThat(wait("one/ada", "10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doublesTheWaitingUpToFiveMinutes() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            taken("one/ada", "10.0.0.1");
            Duration wait = wait("one/ada", "10.0.0.1");
            waits.add(wait.toSeconds());
            clock.advance(wait);
        }

        assertThat(waits).containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    }

    @Test
    void doesNotChargeWhoeverComesTooEarly() {
        for (int i = 0; i < 4; i++) delays.attempt("one/ada", "10.0.0.1");
        for (int i = 0; i < 100; i++) delays.attempt("one/ada", "10.0.0.1");

        assertThat(wait("one/ada", "10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void forgetsWhatFailedBeforeTheRightPassword() {
        for (int i = 0; i < 100; i++) delays.forgive(taken("one/ada", "10.0.0.1"));
        taken("one/ada", "10.0.0.1");
        taken("one/ada", "10.0.0.1");
        delays.forgive(taken("one/ada", "10.0.0.1"));

        assertThat(wait("one/ada", "10.0.0.1")).isZero();
    }

    @Test
    void forgetsAfterAQuietHour() {
        for (int i = 0; i < 8; i++) {
            taken("one/ada", "10.0.0.1");
            clock.advance(wait("one/ada", "10.0.0.1"));
        }
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        taken("one/ada", "10.0.0.1");

        assertThat(wait("one/ada", "10.0.0.1")).isZero();
    }

    @Test
    void slowsACrowdOfAddressesDownButLocksNobodyOut() {
        for (int i = 0; i < 40; i++) {
            taken("one/ada", "10.1.0." + i);
            clock.advance(wait("one/ada", "10.1.1." + i));
        }

        assertThat(wait("one/ada", "10.9.9.9")).isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(wait("one/bob", "10.9.9.9")).isZero();
    }

    @Test
    void aCrowdDoesNotTouchAMemberWhereTheyHaveSignedInBefore() {
        delays.forgive(taken("one/ada", "10.0.0.1"));
        for (int i = 0; i < 40; i++) delays.attempt("one/ada", "10.1.0." + i);

        assertThat(wait("one/ada", "10.0.0.1")).isZero();
        assertThat(wait("one/ada", "10.0.0.2")).isPositive();
    }

    @Test
    void stopsAFloodFromOneAddressWhateverTheAccount() {
        int taken = 0;
        for (int i = 0; i < 80; i++) {
            if (delays.attempt("one/person" + i, "10.0.0.1") instanceof SignInDelays.Turn.Taken) taken++;
        }
        assertThat(taken).isEqualTo(50);
        clock.advance(Duration.ofSeconds(3));

        assertThat(wait("one/another", "10.0.0.1")).isZero();
    }

    @Test
    void chargesOnlyOneOfManyThatComeAtOnce() throws InterruptedException {
        for (int i = 0; i < 3; i++) taken("one/ada", "10.0.0.1");
        clock.advance(Duration.ofSeconds(1));
        List<SignInDelays.Turn> turns = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.ofVirtual().start(() -> turns.add(delays.attempt("one/ada", "10.0.0.1"))));
        }
        for (Thread thread : threads) thread.join();

        assertThat(turns)
                .filteredOn(turn -> turn instanceof SignInDelays.Turn.Taken)
                .hasSize(1);
    }

    @Test
    void holdsOnEveryNode() {
        SignInDelays far = delays();
        for (int i = 0; i < 5; i++) {
            taken(i % 2 == 0 ? delays : far, "one/ada");
            clock.advance(wait("one/ada", "10.0.0.1"));
        }
        taken(far, "one/ada");

        assertThat(wait("one/ada", "10.0.0.1")).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void forgivenOnOneNodeIsForgivenOnAll() {
        SignInDelays far = delays();
        for (int i = 0; i < 2; i++) taken("one/ada", "10.0.0.1");
        far.forgive(taken(far, "one/ada"));
        for (int i = 0; i < 2; i++) taken("one/ada", "10.0.0.1");

        assertThat(wait("one/ada", "10.0.0.1")).isZero();
    }

    @Test
    void countsEachPurposeForItself() {
        SignInDelays others = new SignInDelays(test.database(), clock, SignInDelays.Purpose.PASSWORD_CHANGE);
        for (int i = 0; i < 3; i++) taken("one/ada", "10.0.0.1");

        assertThat(others.attempt("one/ada", "10.0.0.1")).isInstanceOf(SignInDelays.Turn.Taken.class);
    }

    @Test
    void forgetsRowsThatMatterNoMore() {
        delays.forgive(taken("one/ada", "10.0.0.1"));
        taken("one/bob", "10.0.0.1");
        clock.advance(Duration.ofHours(3));
        taken("one/eve", "10.0.0.2");

        assertThat(rows()).as("ada's pair, and three of eve").isEqualTo(4);
        clock.advance(SignInDelays.KNOWN_FOR.plusHours(3));
        taken("one/eve", "10.0.0.2");
        assertThat(rows()).isEqualTo(3);
    }

    private int rows() {
        return test.database().asNode(sql -> sql.fetchCount(SIGN_IN_DELAYS));
    }

    private static SignInDelays.Charge taken(SignInDelays node, String account) {
        return taken(node, account, "10.0.0.1");
    }

    private SignInDelays.Charge taken(String account, String address) {
        return taken(delays, account, address);
    }

    private static SignInDelays.Charge taken(SignInDelays node, String account, String address) {
        if (node.attempt(account, address) instanceof SignInDelays.Turn.Taken(SignInDelays.Charge charge)) {
            return charge;
        }
        throw new AssertionError("has to wait");
    }

    /// How long they would wait now; looking does not count.
    private Duration wait(String account, String address) {
        return switch (delays.attempt(account, address)) {
            case SignInDelays.Turn.Wait(Duration left) -> left;
            case SignInDelays.Turn.Taken(SignInDelays.Charge charge) -> {
                delays.uncharge(charge);
                yield Duration.ZERO;
            }
        };
    }
}

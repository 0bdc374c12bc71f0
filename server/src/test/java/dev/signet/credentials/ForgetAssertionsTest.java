package dev.signet.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Rounds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of client assertions that were used and are over.
class ForgetAssertionsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private KeysWorld world;
    private KeysWorld.Client client;

    @BeforeEach
    void open() {
        world = new KeysWorld();
        client = world.client();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void forgetsThoseThatAreOverAndNoOthers() {
        assertThat(use("short", MINUTE)).isTrue();
        assertThat(use("long", MINUTE.multipliedBy(5))).isTrue();
        world.clock.advance(MINUTE.multipliedBy(2));
        assertThat(kept()).hasSize(2);

        Rounds rounds = ForgetAssertions.rounds(world.test.database(), world.clock);
        rounds.once();
        rounds.once();

        assertThat(kept()).hasSize(1);
        assertThat(use("long", MINUTE)).isFalse();
    }

    @Test
    void oneThatIsOverCountsNoMoreBeforeItIsForgotten() {
        assertThat(use("again", MINUTE)).isTrue();
        assertThat(use("again", MINUTE)).isFalse();
        world.clock.advance(MINUTE.multipliedBy(2));

        assertThat(use("again", MINUTE)).isTrue();
        assertThat(use("again", MINUTE)).isFalse();
        assertThat(kept()).hasSize(1);
    }

    private boolean use(String serial, Duration life) {
        AssertionStore.Use use = new AssertionStore.Use(
                client.id(),
                serial,
                world.clock.instant(),
                world.clock.instant().plus(life));
        return world.test
                .database()
                .inOrganization(world.admin.organization(), tx -> new AssertionStore().use(tx, use));
    }

    private List<String> kept() {
        return world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .fetch("select client_id from credentials.used_assertions")
                                .getValues(0, String.class));
    }
}

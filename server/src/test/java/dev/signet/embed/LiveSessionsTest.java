package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.SomeTry;
import dev.signet.database.Database;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions in memory, on one node and two.
class LiveSessionsTest {
    private EmbedWorld world;
    private LiveSessions here;
    private EmbedOutcome.Opened opened;
    private SecretDigest key;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        here = new LiveSessions(world.test.database());
        opened = world.opened(world.ticket());
        key = SecretDigest.of(Secret.ofText(EmbedWorld.keyOf(opened)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private SecretDigest renewed() {
        Renewal renewal = new Renewal.ByToken(world.host.sign(world.ticket()), Optional.empty());
        if (world.embeds.renew().renew(opened.session(), renewal, EmbedWorld.HERE)
                instanceof RenewSession.Outcome.Renewed next) {
            return SecretDigest.of(next.key());
        }
        throw new AssertionError("not renewed");
    }

    @Test
    void aSessionIsReadOnce() {
        assertThat(here.find(key)).contains(opened.session());
        assertThat(SomeTry.holds(
                        () -> here.find(key).orElseThrow() == here.find(key).orElseThrow()))
                .isTrue();
    }

    @Test
    void oneThatIsRenewedIsNotThereAtTheNextQuestion() {
        assertThat(here.find(key)).isPresent();
        SecretDigest next = renewed();
        assertThat(here.find(key)).isEmpty();
        assertThat(here.find(next)).isPresent();
    }

    @Test
    void oneThatIsRenewedElsewhereIsNotThereOnceTheFeedHasToldIt() {
        try (Database other = Database.open(world.test.address())) {
            LiveSessions there = new LiveSessions(other);
            assertThat(there.find(key)).isPresent();
            SecretDigest next = renewed();
            other.feed().catchUp();
            assertThat(there.find(key)).isEmpty();
            assertThat(there.find(next)).isPresent();
        }
    }
}

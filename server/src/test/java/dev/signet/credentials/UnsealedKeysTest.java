package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.SomeTry;
import dev.signet.credentials.KeysWorld.Client;
import dev.signet.database.Database;
import dev.signet.secrets.TicketKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// How long a secret stays in memory once a ticket has been verified with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsealedKeysTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private KeysWorld world;
    private EmbedCredentials embeds;

    @BeforeAll
    void start() {
        world = new KeysWorld();
        embeds = on(world.test.database());
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private EmbedCredentials on(Database database) {
        return new EmbedCredentials(
                database, new EmbedCredentials.Ground(world.sealer, world.policies, world.uses, world.clock));
    }

    private List<TicketKey> keys(Client client) {
        return embeds.keys(new KeyHint(client.id(), Optional.empty()));
    }

    @Test
    void aSecretIsUnsealedForTheFirstTicketAlone() {
        Client client = world.client(Scope.EMBED);
        assertThat(SomeTry.holds(() -> keys(client).getFirst() == keys(client).getFirst()))
                .isTrue();
    }

    @Test
    void bothSecretsVerifyWhileTheyOverlapAndThenOneAlone() {
        Client client = world.client(Scope.EMBED);
        TicketKey before = keys(client).getFirst();
        world.rotated(client, HOUR);
        assertThat(keys(client)).hasSize(2).doesNotContain(before); // those of the rows as they are since the change
        world.clock.advance(HOUR);
        assertThat(keys(client)).hasSize(1);
    }

    @Test
    void aSecretThatWasEndedVerifiesNothingAtTheNextTicket() {
        Client client = world.client(Scope.EMBED);
        UUID first = world.known(client).secrets().getFirst().id();
        world.rotated(client, HOUR);
        assertThat(keys(client)).hasSize(2);
        done(world.life.secrets().end().end(world.admin, HERE, client.id(), first));
        assertThat(keys(client)).hasSize(1);
    }

    @Test
    void aRevokedCredentialKeepsNoneOfItsKeys() {
        Client client = world.client(Scope.EMBED);
        TicketKey before = keys(client).getFirst();
        done(world.life.changing().revoke().revoke(world.admin, HERE, client.id()));
        assertThat(embeds.maySign(embeds.find(client.id()).orElseThrow())).isFalse();
        assertThat(keys(client)).doesNotContain(before);
    }

    @Test
    void withoutAFeedEachTicketUnsealsAnew() {
        Client client = world.client(Scope.EMBED);
        try (Database other = Database.open(world.test.address())) {
            EmbedCredentials there = on(other);
            other.feed().close();
            while (other.feed().fresh()) LockSupport.parkNanos(1_000_000);
            KeyHint hint = new KeyHint(client.id(), Optional.empty());
            assertThat(there.keys(hint).getFirst()).isNotSameAs(there.keys(hint).getFirst());
        }
    }

    @Test
    void aKeyIsNotPrinted() {
        Client client = world.client(Scope.EMBED);
        assertThat(keys(client)).asString().isEqualTo("[TicketKey[hidden]]");
    }
}

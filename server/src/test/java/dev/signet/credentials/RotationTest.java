package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static dev.signet.credentials.KeysWorld.problem;
import static dev.signet.credentials.KeysWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.credentials.KeysWorld.Client;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.database.Database;
import dev.signet.secrets.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RotationTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private KeysWorld world;

    @BeforeAll
    void start() {
        world = new KeysWorld();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void bothSecretsWorkUntilTheOverlapIsOver() {
        Client old = world.client();
        Client young = world.rotated(old, HOUR);
        assertThat(world.issue(old)).isInstanceOf(TokenOutcome.Granted.class);
        assertThat(world.issue(young)).isInstanceOf(TokenOutcome.Granted.class);
        world.clock.advance(HOUR);
        assertThat(world.issue(old)).isEqualTo(refused(Why.SECRET_ENDED));
        assertThat(world.issue(young)).isInstanceOf(TokenOutcome.Granted.class);
    }

    @Test
    void withoutOverlapTheOldSecretEndsAtOnceAndItsTokensGoOn() {
        Client old = world.client();
        TokenPair pair = world.pair(old);
        world.rotated(old, Duration.ZERO);
        assertThat(world.issue(old)).isEqualTo(refused(Why.SECRET_ENDED));
        assertThat(world.works(pair)).isTrue();
    }

    @Test
    void aSecondRotationNeverLetsAnOldSecretLiveLonger() {
        Client first = world.client();
        Client second = world.rotated(first, HOUR);
        world.rotated(second, HOUR.multipliedBy(5));
        world.clock.advance(HOUR);
        assertThat(world.issue(first)).isEqualTo(refused(Why.SECRET_ENDED));
        assertThat(world.issue(second)).isInstanceOf(TokenOutcome.Granted.class);
    }

    @Test
    void atMostFiveSecretsLive() {
        Client client = world.client();
        for (int i = 1; i < RotateSecret.MOST_LIVE; i++) world.rotated(client, HOUR);
        RotateSecret.Rotation again = new RotateSecret.Rotation(HOUR, Optional.empty());
        assertThat(problem(world.life.secrets().rotate().rotate(world.admin, HERE, client.id(), again)))
                .contains("5 live secrets");
        assertThat(world.known(client).secrets()).hasSize(RotateSecret.MOST_LIVE);
        world.rotated(client, Duration.ZERO);
        assertThat(world.known(client).secrets()).hasSize(1);
    }

    @Test
    void endsOneSecretButNeverTheLast() {
        Client old = world.client();
        UUID first = world.known(old).secrets().getFirst().id();
        assertThat(problem(world.life.secrets().end().end(world.admin, HERE, old.id(), first)))
                .contains("only live secret");
        Client young = world.rotated(old, HOUR);
        done(world.life.secrets().end().end(world.admin, HERE, old.id(), first));
        assertThat(world.issue(old)).isEqualTo(refused(Why.SECRET_ENDED));
        assertThat(world.issue(young)).isInstanceOf(TokenOutcome.Granted.class);
        assertThat(world.life.secrets().end().end(world.admin, HERE, old.id(), first))
                .isInstanceOf(CredentialOutcome.NotFound.class);
    }

    @Test
    void embeddingIsAddedWithANewSecretOnly() {
        Client client = world.client(Scope.API);
        CredentialChange change = new CredentialChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Set.of(Scope.API, Scope.EMBED)),
                new CredentialChange.Terms(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(problem(world.change(client, change))).contains("Rotate");
        world.rotated(client, new RotateSecret.Rotation(HOUR, Optional.of(Set.of(Scope.API, Scope.EMBED))));
        EmbedCredentials embeds = new EmbedCredentials(
                world.test.database(),
                new EmbedCredentials.Ground(world.sealer, world.policies, world.uses, world.clock));
        Credential credential = embeds.find(client.id()).orElseThrow();
        assertThat(embeds.maySign(credential)).isTrue();
        assertThat(embeds.keys(new KeyHint(credential.id(), Optional.empty()))).hasSize(1);
    }

    @Test
    void noRequestFailsWhileSecretsAreRotatedHereAndOnAnotherNode() throws InterruptedException {
        try (Database other = Database.open(world.test.address())) {
            ClientTokens there = world.node(other, ClientTokens.RateLimits.NONE);
            Queue<TokenOutcome> failures = new ConcurrentLinkedQueue<>();
            for (int round = 0; round < 10; round++) {
                rotateUnderLoad(List.of(world.tokens, there), failures);
                world.clock.advance(Duration.ofSeconds(1)); // what is limited a second is free again
            }
            assertThat(failures).isEmpty();
        }
    }

    /// More often than a node looks into the database for one client within a second.
    @Test
    void aSecretOfAMomentAgoWorksElsewhereWhoeverTriesWrongOnes() {
        try (Database other = Database.open(world.test.address())) {
            ClientTokens there = world.node(other, ClientTokens.RateLimits.NONE);
            Client client = world.client();
            ClientProof wrong = new ClientProof.BySecret(
                    client.id().value(), Secret.ofText(world.client().secret()));
            for (int i = 0; i < 22; i++) there.issue().issue(wrong, HERE);
            for (int i = 0; i < 10; i++) {
                Client young = world.rotated(client, Duration.ZERO);
                assertThat(there.issue().issue(young.proof(), HERE)).isInstanceOf(TokenOutcome.Granted.class);
            }
        }
    }

    /// A node that has just lost its feed would otherwise answer with nothing, and refuse the right secret.
    @Test
    void whatIsAskedForAnewIsReadFromTheDatabaseWithoutAFeedToo() {
        Client client = world.client();
        try (Database other = Database.open(world.test.address())) {
            Credentials there = new Credentials(other);
            other.feed().close();
            while (other.feed().fresh()) LockSupport.parkNanos(1_000_000);
            assertThat(there.ask(client.id())).isPresent();
        }
    }

    private void rotateUnderLoad(List<ClientTokens> nodes, Queue<TokenOutcome> failures) throws InterruptedException {
        AtomicReference<Client> current = new AtomicReference<>(world.client());
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> callers = new ArrayList<>();
        for (ClientTokens node : nodes) {
            for (int i = 0; i < 3; i++) {
                callers.add(Thread.ofVirtual().start(() -> call(node, current, over, failures)));
            }
        }
        for (int i = 1; i < RotateSecret.MOST_LIVE; i++) current.set(world.rotated(current.get(), HOUR));
        over.set(true);
        for (Thread caller : callers) caller.join();
    }

    private static void call(
            ClientTokens node, AtomicReference<Client> current, AtomicBoolean over, Queue<TokenOutcome> failures) {
        boolean last;
        do {
            last = over.get();
            TokenOutcome outcome = node.issue().issue(current.get().proof(), HERE);
            if (!(outcome instanceof TokenOutcome.Granted)) failures.add(outcome);
        } while (!last);
    }
}

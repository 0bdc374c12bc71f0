package dev.signet.credentials;

import static dev.signet.credentials.KeySetsWorld.newPath;
import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static dev.signet.credentials.KeysWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AccessGround;
import dev.signet.base.ClientId;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.database.Database;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.KeyPairOfAHost;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Key sets over time: what is in force when they change, fail, and come back.
class RefreshKeySetsTest {
    private static final KeyPairOfAHost OLD = KeyPairOfAHost.es256();
    private static final KeyPairOfAHost NEW = KeyPairOfAHost.ed25519();

    private final KeySetsWorld sets = new KeySetsWorld();
    private final KeysWorld world = sets.world;
    private final ClientId client = world.client().id();

    @AfterEach
    void close() {
        sets.close();
    }

    @Test
    void aRefreshReplacesTheKeysOnEveryNode() {
        register(OLD);
        try (Database there = Database.open(world.test.address())) {
            ClientTokens other = world.node(there, ClientTokens.RateLimits.NONE);
            assertGranted(sets.issue(other, OLD, client, client.value()));
            sets.host.publishes(NEW);
            sets.later(RefreshKeySets.EVERY);
            assertGranted(sets.issue(NEW, client));
            assertRefused(sets.issue(OLD, client));
            there.feed().catchUp();
            assertRefused(sets.issue(other, OLD, client, client.value()));
            assertGranted(sets.issue(other, NEW, client, client.value()));
        }
        assertThat(sets.recorded(client, "works")).isEqualTo(1);
    }

    @Test
    void aSetThatDidNotChangeIsFetchedAndNotAudited() {
        UUID key = register(OLD);
        int before = sets.host.asked();
        sets.later(RefreshKeySets.EVERY.minusSeconds(1));
        assertThat(sets.host.asked()).isEqualTo(before);
        sets.later(Duration.ofSeconds(1));
        assertThat(sets.host.asked() - before).isEqualTo(1);
        assertThat(sets.fetched(client, key).at()).contains(world.clock.instant());
        assertThat(sets.recorded(client, "works") + sets.recorded(client, "fails"))
                .isZero();
    }

    @Test
    void theLastGoodSetStaysInForceWhileFetchingFails() {
        UUID key = register(OLD);
        Instant good = world.clock.instant();
        sets.host.says(503, "");
        sets.later(RefreshKeySets.EVERY);
        assertGranted(sets.issue(OLD, client));
        assertThat(sets.fetched(client, key))
                .isEqualTo(new CredentialKey.Fetched(1, 0, Optional.of(good), Optional.of("It answered 503.")));
        sets.host.says(200, "<html>");
        sets.later(Duration.ofMinutes(10));
        assertThat(sets.fetched(client, key).error().orElseThrow()).contains("no JSON Web Key Set");
        assertGranted(sets.issue(OLD, client));
        assertThat(sets.recorded(client, "fails")).isEqualTo(1);
        sets.host.publishes(OLD);
        sets.later(Duration.ofHours(1));
        assertThat(sets.fetched(client, key).error()).isEmpty();
        assertThat(sets.recorded(client, "works")).isEqualTo(1);
    }

    @Test
    void aSetThatCouldNotBeFetchedForADayVerifiesNothingUntilItIsFoundAgain() {
        register(OLD);
        sets.host.says(503, "");
        sets.later(CredentialKeys.LONGEST_UNFETCHED.minusSeconds(1));
        assertGranted(sets.issue(OLD, client));
        world.clock.advance(Duration.ofSeconds(1));
        assertRefused(sets.issue(OLD, client));
        sets.host.publishes(OLD);
        sets.later(RefreshKeySets.SELDOM);
        assertGranted(sets.issue(OLD, client));
    }

    @Test
    void aSetThatGoesOnBeingFoundNeverGetsTooOldInMemory() {
        register(OLD);
        assertGranted(sets.issue(OLD, client));
        sets.later(Duration.ofHours(23));
        sets.later(Duration.ofHours(23));
        assertGranted(sets.issue(OLD, client));
    }

    @Test
    void anEmptiedSetVerifiesNothing() {
        UUID key = register(OLD);
        sets.host.publishes(List.of());
        sets.later(RefreshKeySets.EVERY);
        assertRefused(sets.issue(OLD, client));
        assertThat(sets.fetched(client, key).keys()).isZero();
        assertThat(sets.fetched(client, key).error()).contains(CredentialKeys.NONE_OF_USE);
        assertThat(sets.recorded(client, "fails")).isEqualTo(1);
        int before = sets.host.asked();
        sets.later(RefreshKeySets.EVERY.minusSeconds(1));
        assertThat(sets.host.asked()).isEqualTo(before);
    }

    @Test
    void aSetThatShowsAPrivateKeyIsInForceNoMoreAndNothingOfItIsKept() {
        register(OLD);
        Map<String, String> secret = new HashMap<>(OLD.jwk());
        secret.put("d", "cHJpdmF0ZS1wYXJ0");
        sets.host.publishes(List.of(secret, NEW.jwk()));
        sets.later(RefreshKeySets.EVERY);
        assertRefused(sets.issue(OLD, client));
        assertRefused(sets.issue(NEW, client));
        assertThat(count("select count(*) from credentials.registered_keys k where k::text like '%cHJpdmF0%'"))
                .isZero();
        assertThat(count("select count(*) from access.audit_records r where r::text like '%cHJpdmF0%'"))
                .isZero();
        sets.host.publishes(NEW);
        sets.later(RefreshKeySets.EVERY);
        assertGranted(sets.issue(NEW, client));
    }

    @Test
    void twoNodesFetchASetOnce() throws InterruptedException {
        register(OLD);
        int before = sets.host.asked();
        world.clock.advance(RefreshKeySets.EVERY);
        try (Database there = Database.open(world.test.address());
                OutboundHttp http = KeySetHost.wayOut()) {
            AccessGround ground =
                    new AccessGround(there, world.ground.access(), world.ground.standings(), world.audit, world.clock);
            RefreshKeySets other = new RefreshKeySets(ground, new FetchKeySet(http, world.clock));
            List<Thread> nodes = List.of(
                    Thread.ofVirtual().start(sets.refresh::all),
                    Thread.ofVirtual().start(other::all));
            for (Thread node : nodes) node.join();
        }
        assertThat(sets.host.asked() - before).isEqualTo(1);
    }

    @Test
    void aUrlOfSeveralCredentialsIsFetchedOnceForAll() {
        String path = newPath();
        sets.host.publishes(OLD);
        done(sets.add(client, path));
        world.clock.advance(Duration.ofMinutes(2));
        ClientId second = world.client().id();
        done(sets.add(second, path));
        int before = sets.host.asked();
        sets.host.publishes(NEW);
        sets.later(RefreshKeySets.EVERY.minusMinutes(2));
        assertThat(sets.host.asked() - before).isEqualTo(1);
        assertGranted(sets.issue(NEW, client));
        assertGranted(sets.issue(NEW, second));
    }

    @Test
    void manySetsAreFetchedInOneRound() {
        sets.host.publishes(OLD);
        for (int i = 0; i < 20; i++) done(sets.add(world.client().id(), newPath()));
        int before = sets.host.asked();
        sets.later(RefreshKeySets.EVERY);
        assertThat(sets.host.asked() - before).isEqualTo(20);
    }

    @Test
    void oneUrlIsNeverFetchedTwiceInAMinuteAndTheLongerItFailsTheMoreSeldom() {
        register(OLD);
        sets.host.says(503, "");
        sets.later(RefreshKeySets.EVERY);
        int before = sets.host.asked();
        for (int i = 0; i < 5; i++) sets.later(Duration.ofSeconds(14));
        assertThat(sets.host.asked() - before).isZero();
        sets.later(Duration.ofSeconds(10));
        assertThat(sets.host.asked() - before).isEqualTo(1);
        Instant now = world.clock.instant();
        for (long minutes : List.of(1L, 20L, 120L, 10_000L)) {
            KeptKeySet failing = new KeptKeySet(
                    List.of(), 0, Optional.of(now.minus(Duration.ofMinutes(minutes))), Optional.of("It fails."));
            long pause = Duration.between(now, failing.next(now)).toMinutes();
            assertThat(pause).isEqualTo(Math.clamp(minutes / 4, 1, 60));
        }
    }

    @Test
    void theSetOfARevokedOrRemovedKeyIsFetchedNoMore() {
        KeysWorld.Client revoked = world.client();
        sets.host.publishes(OLD);
        done(sets.add(revoked.id(), newPath()));
        UUID removed = done(sets.add(client, newPath()));
        world.revoke(revoked);
        done(sets.keys.remove().remove(world.admin, HERE, client, removed));
        assertRefused(sets.issue(OLD, client));
        int before = sets.host.asked();
        sets.later(RefreshKeySets.EVERY);
        sets.later(RefreshKeySets.EVERY);
        assertThat(sets.host.asked()).isEqualTo(before);
    }

    @Test
    void aNodeThatDiedWithASetInItsHandsOnlyDelaysIt() {
        register(OLD);
        sets.host.publishes(NEW);
        world.clock.advance(RefreshKeySets.EVERY);
        Instant now = world.clock.instant();
        Optional<ClaimedKeySet> lost =
                world.test.database().asNode(sql -> KeySetStore.claim(sql, now, now.plus(RefreshKeySets.LEASE)));
        assertThat(lost).isPresent();
        sets.refresh.all();
        assertRefused(sets.issue(NEW, client));
        sets.later(RefreshKeySets.LEASE);
        assertGranted(sets.issue(NEW, client));
    }

    private UUID register(KeyPairOfAHost pair) {
        sets.host.publishes(pair);
        return done(sets.add(client, newPath()));
    }

    private long count(String query) {
        return world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql().fetchSingle(query).get(0, Long.class));
    }

    private static void assertGranted(TokenOutcome outcome) {
        assertThat(outcome).isInstanceOf(TokenOutcome.Granted.class);
    }

    private static void assertRefused(TokenOutcome outcome) {
        assertThat(outcome).isEqualTo(refused(Why.WRONG_ASSERTION));
    }
}

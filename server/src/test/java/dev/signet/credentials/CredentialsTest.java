package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static dev.signet.credentials.KeysWorld.problem;
import static dev.signet.credentials.KeysWorld.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ChangeOrganization;
import dev.signet.access.OrganizationChange;
import dev.signet.access.Principal;
import dev.signet.base.MemberId;
import dev.signet.credentials.KeysWorld.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Creating, listing, changing, and handing over credentials.
class CredentialsTest {
    private static final CredentialTerms NONE = CredentialTerms.none();

    private KeysWorld world;

    @BeforeEach
    void start() {
        world = new KeysWorld();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private List<KnownCredential> listed(Principal by, CredentialFilter filter) {
        return done(world.life.looking().list().list(by, all(Optional.of(filter)), 0, 100))
                .credentials();
    }

    private static ListCredentials.Wanted all(Optional<CredentialFilter> filter) {
        return new ListCredentials.Wanted(Optional.empty(), filter, Optional.empty(), Optional.empty());
    }

    private static CredentialChange named(String name) {
        return new CredentialChange(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), sameTerms());
    }

    private static CredentialChange.Terms sameTerms() {
        return new CredentialChange.Terms(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CredentialChange ending(Optional<Instant> end) {
        return new CredentialChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new CredentialChange.Terms(Optional.of(end), Optional.empty(), Optional.empty()));
    }

    private void policy(OrganizationChange.Policy policy) {
        OrganizationChange change = new OrganizationChange(Optional.empty(), Optional.empty(), policy);
        assertThat(new ChangeOrganization(world.ground).change(world.admin, HERE, change))
                .isInstanceOf(ChangeOrganization.Outcome.Changed.class);
    }

    private <T> List<T> atOnce(int times, Supplier<T> work) throws InterruptedException {
        Queue<T> results = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            threads.add(Thread.ofVirtual().start(() -> results.add(work.get())));
        }
        for (Thread thread : threads) thread.join();
        return List.copyOf(results);
    }

    @Test
    void oneOfManyWhoTakeANameAtOnceGetsIt() throws InterruptedException {
        List<CreateCredential.Outcome> outcomes = atOnce(
                8, () -> world.life.create().create(world.admin, HERE, wanted(world.admin.member(), "The Name", NONE)));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof CreateCredential.Outcome.Created)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof CreateCredential.Outcome.NameTaken)
                .hasSize(7);
    }

    @Test
    void oneOfManyWhoAreRenamedAtOnceGetsTheName() throws InterruptedException {
        Queue<Client> clients = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 8; i++) clients.add(world.client());
        List<CredentialOutcome<Credential>> outcomes =
                atOnce(8, () -> world.change(clients.remove(), named("the name")));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof CredentialOutcome.Done<Credential>)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof CredentialOutcome.Refused<Credential>)
                .hasSize(7);
    }

    @Test
    void aNameIsFreeAgainOnceItsCredentialIsRevoked() {
        Client first = world.client();
        Client second = world.client();
        done(world.change(first, named("Again")));
        assertThat(problem(world.change(second, named("aGAIN")))).contains("name");
        world.revoke(first);
        assertThat(done(world.change(second, named("aGAIN"))).description().name())
                .isEqualTo("aGAIN");
    }

    @Test
    void secretsAreInNoTextButTheOneThatShowsThem() {
        CreateCredential.Outcome outcome =
                world.life.create().create(world.admin, HERE, wanted(world.admin.member(), "shy", NONE));
        CreateCredential.Outcome.Created created = (CreateCredential.Outcome.Created) outcome;
        String secret = created.secret().reveal(KeysWorld.PERMIT);
        Client client = new Client(created.credential().id(), secret);
        world.clock.advance(Duration.ofSeconds(1));
        RotateSecret.Rotated rotated = done(world.life
                .secrets()
                .rotate()
                .rotate(
                        world.admin,
                        HERE,
                        client.id(),
                        new RotateSecret.Rotation(Duration.ofHours(1), Optional.empty())));
        String second = rotated.secret().reveal(KeysWorld.PERMIT);
        List<KnownCredential> listed = listed(world.admin, CredentialFilter.ALL);
        for (Object shown : List.of(created, rotated, listed, world.recorded(client), world.known(client))) {
            assertThat(shown.toString()).doesNotContain(secret, second);
        }
        assertThat(world.known(client).secrets())
                .extracting(KnownSecret::lastFour)
                .containsExactly(secret.substring(secret.length() - 4), second.substring(second.length() - 4));
    }

    @Test
    void listsByStatusEachCredentialOnce() {
        MemberId owner = world.member("leaver@example.com", "View");
        Client active = world.client();
        Client off = world.client();
        world.off(off);
        Client revoked = world.client();
        world.revoke(revoked);
        Client ownerless = world.clientOf(owner);
        world.deactivate(owner);
        Client expired =
                world.clientUnder(NONE.until(Optional.of(world.clock.instant().plusSeconds(60))));
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(ids(CredentialFilter.ACTIVE)).containsExactly(active.id().value());
        assertThat(ids(CredentialFilter.DISABLED)).containsExactly(off.id().value());
        assertThat(ids(CredentialFilter.REVOKED)).containsExactly(revoked.id().value());
        assertThat(ids(CredentialFilter.OWNERLESS))
                .containsExactly(ownerless.id().value());
        assertThat(ids(CredentialFilter.EXPIRED)).containsExactly(expired.id().value());
        assertThat(ids(CredentialFilter.ALL)).hasSize(5);
        ListCredentials.Listed usual = done(world.life.looking().list().list(world.admin, all(Optional.empty()), 0, 2));
        assertThat(usual.total()).isEqualTo(4);
        assertThat(usual.credentials()).hasSize(2);
    }

    private List<String> ids(CredentialFilter filter) {
        return listed(world.admin, filter).stream()
                .map(known -> known.credential().id().value())
                .toList();
    }

    @Test
    void findsByPartsOfTheNameAndPrivilege() {
        Client embeds = world.client(Scope.EMBED);
        done(world.change(embeds, named("Shop 100%_host")));
        world.client();
        ListCredentials.Wanted wanted = new ListCredentials.Wanted(
                Optional.of("100%_H"), Optional.empty(), Optional.of(Scope.EMBED), Optional.of(world.admin.member()));
        assertThat(done(world.life.looking().list().list(world.admin, wanted, 0, 10))
                        .credentials())
                .singleElement()
                .satisfies(known -> assertThat(known.credential().id()).isEqualTo(embeds.id()));
    }

    @Test
    void aMemberWhoMayNotCreateKeysHasNothingToDoWithThem() {
        Principal viewer = new Principal.Human(world.admin.organization(), world.member("viewer@example.com", "View"));
        assertThat(world.life.looking().list().list(viewer, all(Optional.empty()), 0, 10))
                .isInstanceOf(CredentialOutcome.Forbidden.class);
        assertThat(world.life.create().create(viewer, HERE, wanted(viewer.member(), "mine", NONE)))
                .isInstanceOf(CreateCredential.Outcome.Forbidden.class);
    }

    @Test
    void aMemberWhoMayCreateKeysHasTheirOwnAndNoOthers() {
        Principal self = new Principal.Human(world.admin.organization(), world.member("self@example.com", "View"));
        world.test.asSuperuser("update access.account_types set capabilities = capabilities || '{create-api-keys}'");
        assertThat(world.life.create().create(self, HERE, wanted(world.admin.member(), "theirs", NONE)))
                .isInstanceOf(CreateCredential.Outcome.Forbidden.class);
        Client own = world.created(self, wanted(self.member(), "mine", NONE));
        Client others = world.client();
        assertThat(listed(self, CredentialFilter.ALL)).hasSize(1);
        assertThat(world.life.looking().read().read(self, others.id())).isInstanceOf(CredentialOutcome.NotFound.class);
        CredentialChange away = new CredentialChange(
                Optional.empty(), Optional.empty(), Optional.of(world.admin.member()), Optional.empty(), sameTerms());
        assertThat(problem(world.life.changing().update().update(self, HERE, own.id(), away)))
                .contains("ownerId");
        done(world.life.changing().revoke().revoke(self, HERE, own.id()));
    }

    @Test
    void obeysTheLongestLifeOfTheOrganization() {
        policy(new OrganizationChange.Policy(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Optional.of(30)), Optional.empty()));
        Instant latest = world.clock.instant().plus(Duration.ofDays(30));
        Client client = world.client();
        assertThat(world.known(client).credential().terms().expiresAt()).contains(latest);
        assertThat(problem(world.change(client, ending(Optional.of(latest.plusSeconds(1))))))
                .contains("limits");
        assertThat(problem(world.change(client, ending(Optional.empty())))).contains("limits");
        assertThat(problem(world.change(client, ending(Optional.of(world.clock.instant())))))
                .contains("future");
        done(world.change(client, ending(Optional.of(latest.minusSeconds(1)))));
    }

    @Test
    void signsNothingWhereSecureEmbeddingIsOff() {
        Client host = world.client(Scope.EMBED);
        EmbedCredentials embeds = new EmbedCredentials(
                world.test.database(),
                new EmbedCredentials.Ground(world.sealer, world.policies, world.uses, world.clock));
        Credential credential = embeds.find(host.id()).orElseThrow();
        assertThat(embeds.whyNot(credential)).isEmpty();
        policy(new OrganizationChange.Policy(
                Optional.empty(), Optional.of(false), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(embeds.whyNot(credential)).contains(EmbedBar.EMBEDDING_OFF);
        assertThat(world.life
                        .create()
                        .create(world.admin, HERE, wanted(world.admin.member(), "host", NONE, Scope.EMBED)))
                .isInstanceOf(CreateCredential.Outcome.Refused.class);
    }

    @Test
    void refusesAnOwnerWhoIsNoActiveMember() {
        MemberId gone = world.member("gone@example.com", "View");
        world.deactivate(gone);
        for (MemberId owner : List.of(gone, MemberId.random(), world.stranger.member())) {
            assertThat(world.life.create().create(world.admin, HERE, wanted(owner, "of " + UUID.randomUUID(), NONE)))
                    .isInstanceOf(CreateCredential.Outcome.Refused.class);
        }
    }

    @Test
    void handsOverTheUnrevokedCredentialsOfAMember() {
        MemberId leaver = world.member("leaver@example.com", "View");
        Client kept = world.clientOf(leaver);
        world.revoke(world.clientOf(leaver));
        OwnedCredentials owned = new OwnedCredentials();
        int handed = world.test.database().inOrganization(world.admin.organization(), tx -> {
            assertThat(owned.count(tx, leaver)).isEqualTo(1);
            return owned.handOver(tx, leaver, world.admin.member());
        });
        assertThat(handed).isEqualTo(1);
        world.deactivate(leaver);
        assertThat(world.issue(kept)).isInstanceOf(TokenOutcome.Granted.class);
    }
}

package dev.signet.credentials;

import static dev.signet.credentials.ActingWorld.MIA;
import static dev.signet.credentials.ActingWorld.refused;
import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ActorRecord;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.credentials.ExchangeOutcome.Why;
import dev.signet.credentials.KeysWorld.Client;
import dev.signet.secrets.KeyPairOfAHost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An Admin's token and one that names a member become a token that acts as that member, or do not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeTokenTest {
    private final ActingWorld acting = new ActingWorld();
    private final KeysWorld world = acting.world;
    private final Client admins = acting.admins;

    @AfterAll
    void close() {
        acting.close();
    }

    static List<KeyPairOfAHost> pairs() {
        return List.of(KeyPairOfAHost.es256(), KeyPairOfAHost.ed25519(), KeyPairOfAHost.rs256());
    }

    private ExchangeOutcome signedByAdmins(SubjectToken token) {
        return acting.exchange(token.signed(admins.secret()));
    }

    private SubjectToken mia() {
        return acting.subject(admins, MIA);
    }

    @Test
    void anAdminActsAsAMember() {
        AccessToken token = acting.actingAsMia();
        assertThat(acting.who(token))
                .contains(new Principal.Machine(
                        world.admin.organization(), acting.mia, admins.id(), Optional.of(world.admin.member())));
        assertThat(token.life()).isEqualTo(Duration.ofHours(1));
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void theAddressIsFoundWithoutRegardToCase() {
        assertThat(signedByAdmins(mia().with("sub", "MIA@Example.com"))).isInstanceOf(ExchangeOutcome.Granted.class);
    }

    @Test
    void theTokenEndsNoLaterThanTheActors() {
        String actor = acting.token(admins);
        world.clock.advance(Duration.ofMinutes(45));
        AccessToken token = acting.granted(actor, mia().signed(admins.secret()));
        assertThat(token.life()).isEqualTo(Duration.ofMinutes(15));
        world.clock.advance(Duration.ofMinutes(15));
        assertThat(acting.who(token)).isEmpty();
    }

    /// The clock goes on between any two looks at it, so that somewhere on the way the actor's token ends.
    @Test
    void anActorsTokenThatEndsMeanwhileIsBadAndTheSubjectsIsNotUsedUp() {
        String actor = acting.token(admins);
        Instant end = world.clock.instant().plus(Tokens.ACCESS_LIFE);
        world.clock.advance(Tokens.ACCESS_LIFE.minusSeconds(30));
        Set<ExchangeOutcome> refusals = new HashSet<>();
        for (int left = 30; left > 0; left--) {
            AtomicReference<Instant> ticking = new AtomicReference<>(end.minusSeconds(left));
            ClientTokens node = world.node(() -> ticking.getAndUpdate(now -> now.plusSeconds(1)));
            String subject = mia().with("jti", UUID.randomUUID().toString()).signed(admins.secret());
            ExchangeOutcome outcome = node.exchange().exchange(new ExchangeToken.Ask(actor, subject), HERE);
            if (outcome instanceof ExchangeOutcome.Granted) continue;
            refusals.add(outcome);
            assertThat(acting.exchange(subject)).isInstanceOf(ExchangeOutcome.Granted.class);
        }
        assertThat(refusals).containsExactly(refused(Why.ACTOR_TOKEN));
    }

    @Test
    void theAuditTellsWhoActsAsWhom() {
        acting.actingAsMia();
        ActorRecord newest = world.recorded(admins).getFirst();
        assertThat(newest.action()).isEqualTo("token.exchange");
        Principal who = new Principal.Machine(
                world.admin.organization(), acting.mia, admins.id(), Optional.of(world.admin.member()));
        assertThat(who.auditName())
                .isEqualTo("client:" + admins.id() + " as member:" + world.admin.member() + " acting as member:"
                        + acting.mia);
        String actor = world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .fetchSingle("select actor from access.audit_records where action = 'token.exchange'"
                                        + " order by xid desc limit 1")
                                .get("actor", String.class));
        assertThat(actor).isEqualTo(who.auditName());
    }

    @Test
    void aRefusalIsAuditedWithItsReason() {
        Client client = acting.another(acting.anotherAdmin());
        assertThat(acting.exchange(acting.token(client), "nonsense")).isEqualTo(refused(Why.SUBJECT_UNREADABLE));
        ActorRecord newest = world.recorded(client).getFirst();
        assertThat(newest.action()).isEqualTo("exchange.refuse");
        assertThat(newest.details()).containsEntry("reason", "subject-unreadable");
    }

    @Test
    void aSecretThatSignsEmbedsSignsSubjectTokens() {
        Client embedding = world.client(Scope.API, Scope.EMBED);
        assertThat(acting.exchange(acting.subject(embedding, MIA).signed(embedding.secret())))
                .isInstanceOf(ExchangeOutcome.Granted.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aRegisteredKeySignsSubjectTokens(KeyPairOfAHost pair) {
        Client client = world.client();
        UUID key = register(client.id(), pair);
        SubjectToken token = acting.subject(client, MIA).withHeader("alg", pair.algorithm());
        assertThat(acting.exchange(pair.signed(token.header(), token.claims())))
                .isInstanceOf(ExchangeOutcome.Granted.class);
        SubjectToken named = token.withHeader("kid", client.id() + "." + key);
        assertThat(acting.exchange(pair.signed(named.header(), named.claims())))
                .isInstanceOf(ExchangeOutcome.Granted.class);
        SubjectToken other = token.withHeader("kid", client.id() + "." + UUID.randomUUID());
        assertThat(acting.exchange(pair.signed(other.header(), other.claims()))).isEqualTo(refused(Why.SUBJECT_FORGED));
    }

    @Test
    void theClientMayBeNamedAmongTheClaims() {
        assertThat(signedByAdmins(
                        mia().withoutHeader("kid").with("kid", admins.id().value())))
                .isInstanceOf(ExchangeOutcome.Granted.class);
        assertThat(signedByAdmins(mia().with("kid", "0".repeat(64)))).isEqualTo(refused(Why.SUBJECT_WITHOUT_CLIENT));
        assertThat(signedByAdmins(mia().withoutHeader("kid"))).isEqualTo(refused(Why.SUBJECT_WITHOUT_CLIENT));
    }

    @Test
    void aSecretThatIsOnlyDigestedVerifiesNothing() {
        Client plain = world.client();
        String signed = acting.subject(plain, MIA).signed(plain.secret());
        assertThat(acting.exchange(signed)).isEqualTo(refused(Why.CREDENTIAL_CANNOT_VERIFY));
        register(plain.id(), KeyPairOfAHost.es256());
        assertThat(acting.exchange(signed)).isEqualTo(refused(Why.SUBJECT_OTHER_ALGORITHM));
    }

    @Test
    void aPublicKeyIsNoSecretAndNoneIsNoAlgorithm() {
        KeyPairOfAHost pair = KeyPairOfAHost.es256();
        Client client = acting.another(world.admin.member());
        register(client.id(), pair);
        SubjectToken token = acting.subject(client, MIA);
        assertThat(acting.exchange(token.signed(pair.registered().jwk().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(refused(Why.SUBJECT_FORGED));
        assertThat(acting.exchange(pair.signed(token.header(), token.claims()))).isEqualTo(refused(Why.SUBJECT_FORGED));
        for (String none : List.of("none", "None", "NONE", "HS512", "")) {
            SubjectToken unsigned = token.withHeader("alg", none);
            assertThat(acting.exchange(unsigned.unsigned())).as(none).isEqualTo(refused(Why.SUBJECT_OTHER_ALGORITHM));
            assertThat(acting.exchange(unsigned.signed(client.secret())))
                    .as(none)
                    .isEqualTo(refused(Why.SUBJECT_OTHER_ALGORITHM));
        }
        assertThat(acting.exchange(token.unsigned())).isEqualTo(refused(Why.SUBJECT_FORGED));
    }

    @Test
    void everyClaimIsHeldAgainstTheRules() {
        long now = world.clock.instant().getEpochSecond();
        for (String claim : List.of("sub", "iat", "exp")) {
            assertThat(signedByAdmins(mia().without(claim))).as(claim).isEqualTo(refused(Why.SUBJECT_CLAIMS));
        }
        for (String claim : List.of("sub", "tenant", "jti", "kid")) {
            assertThat(signedByAdmins(mia().with(claim, 7))).as(claim).isEqualTo(refused(Why.SUBJECT_CLAIMS));
        }
        for (String claim : List.of("iat", "exp", "nbf")) {
            assertThat(signedByAdmins(mia().with(claim, "soon"))).as(claim).isEqualTo(refused(Why.SUBJECT_CLAIMS));
        }
        assertThat(signedByAdmins(mia().with("exp", now))).isEqualTo(refused(Why.SUBJECT_TIMES));
        assertThat(signedByAdmins(mia().with("iat", now + 61))).isEqualTo(refused(Why.SUBJECT_TIMES));
        assertThat(signedByAdmins(mia().with("nbf", now + 61))).isEqualTo(refused(Why.SUBJECT_TIMES));
        assertThat(signedByAdmins(mia().with("exp", now + 31 * 86_400))).isEqualTo(refused(Why.SUBJECT_TIMES));
        assertThat(signedByAdmins(mia().with("iat", now + 60))).isInstanceOf(ExchangeOutcome.Granted.class);
    }

    @Test
    void aTokenWithAnIdIsGoodOnceAndOneWithoutWhileItHolds() {
        String once = mia().with("jti", UUID.randomUUID().toString()).signed(admins.secret());
        assertThat(acting.exchange(once)).isInstanceOf(ExchangeOutcome.Granted.class);
        assertThat(acting.exchange(once)).isEqualTo(refused(Why.SUBJECT_USED));
        String again = mia().signed(admins.secret());
        assertThat(acting.exchange(again)).isInstanceOf(ExchangeOutcome.Granted.class);
        assertThat(acting.exchange(again)).isInstanceOf(ExchangeOutcome.Granted.class);
    }

    @Test
    void aTenantIsTheOrganizationItselfOrNothing() {
        String own = world.admin.organization().toString();
        assertThat(signedByAdmins(mia().with("tenant", own))).isInstanceOf(ExchangeOutcome.Granted.class);
        assertThat(signedByAdmins(mia().with("tenant", "acme"))).isInstanceOf(ExchangeOutcome.Granted.class);
        for (String other : List.of("other", world.stranger.organization().toString(), "nowhere", "\0")) {
            assertThat(signedByAdmins(mia().with("tenant", other))).isEqualTo(refused(Why.SUBJECT_TENANT));
        }
        assertThat(signedByAdmins(mia().without("sub").with("tenant", own)))
                .isEqualTo(refused(Why.SUBJECT_TENANT_ALONE));
    }

    @Test
    void keepsToTheRateOfTheCredential() {
        ClientTokens limited = world.node(world.test.database(), new ClientTokens.RateLimits(1, 0));
        ExchangeToken.Ask ask = new ExchangeToken.Ask(acting.token(admins), mia().signed(admins.secret()));
        assertThat(limited.exchange().exchange(ask, HERE)).isInstanceOf(ExchangeOutcome.Granted.class);
        assertThat(limited.exchange().exchange(ask, HERE)).isEqualTo(new ExchangeOutcome.TooManyRequests(1));
    }

    private UUID register(ClientId client, KeyPairOfAHost pair) {
        return done(world.life
                .secrets()
                .keys()
                .register()
                .register(world.admin, HERE, client, new RegisterKey.NewKey("key", pair.registered())));
    }
}

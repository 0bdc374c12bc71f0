package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ActorRecord;
import dev.signet.access.AddressList;
import dev.signet.access.AddressRange;
import dev.signet.access.Origin;
import dev.signet.base.MemberId;
import dev.signet.credentials.KeysWorld.Client;
import dev.signet.credentials.TokenOutcome.Why;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What makes a credential stop working, and that it does at once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevocationTest {
    private KeysWorld world;

    @BeforeAll
    void start() {
        world = new KeysWorld();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private void saysInTheAudit(Client client, String reason) {
        ActorRecord newest = world.recorded(client).getFirst();
        assertThat(newest.action()).isEqualTo("token.refuse");
        assertThat(newest.details()).containsEntry("reason", reason);
    }

    @Test
    void aRevokedCredentialAndItsTokensStopAtOnce() {
        Client client = world.client();
        TokenPair pair = world.pair(client);
        world.revoke(client);
        assertThat(world.works(pair)).isFalse();
        assertThat(world.issue(client)).isEqualTo(refused(Why.REVOKED));
        assertThat(world.tokens.refresh().refresh(pair.refreshToken(), HERE)).isEqualTo(refused(Why.REVOKED));
        assertThat(world.known(client).status()).isEqualTo(CredentialStatus.REVOKED);
        saysInTheAudit(client, "revoked");
    }

    @Test
    void aDisabledCredentialWorksAgainWhenEnabled() {
        Client client = world.client();
        TokenPair pair = world.pair(client);
        world.off(client);
        assertThat(world.works(pair)).isFalse();
        assertThat(world.issue(client)).isEqualTo(refused(Why.DISABLED));
        saysInTheAudit(client, "disabled");
        world.on(client);
        assertThat(world.works(pair)).isTrue();
        assertThat(world.issue(client)).isInstanceOf(TokenOutcome.Granted.class);
    }

    @Test
    void revokedIsForGood() {
        Client client = world.client();
        world.revoke(client);
        assertThat(world.life.changing().turn().turn(world.admin, HERE, client.id(), SwitchCredential.Position.ON))
                .isInstanceOf(CredentialOutcome.Refused.class);
        assertThat(world.life
                        .secrets()
                        .rotate()
                        .rotate(
                                world.admin,
                                HERE,
                                client.id(),
                                new RotateSecret.Rotation(Duration.ZERO, Optional.empty())))
                .isInstanceOf(CredentialOutcome.Refused.class);
    }

    @Test
    void anExpiredCredentialStopsByTheClockAlone() {
        CredentialTerms untilTomorrow = new CredentialTerms(
                Optional.of(world.clock.instant().plus(Duration.ofDays(1))), AddressList.everywhere(), List.of());
        Client client = world.clientUnder(untilTomorrow);
        world.clock.advance(Duration.ofDays(1).minusMinutes(5));
        TokenPair pair = world.pair(client);
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(world.works(pair)).isFalse();
        assertThat(world.issue(client)).isEqualTo(refused(Why.EXPIRED));
        assertThat(world.known(client).status()).isEqualTo(CredentialStatus.EXPIRED);
        saysInTheAudit(client, "expired");
    }

    @Test
    void aCredentialWhoseOwnerIsGoneStops() {
        MemberId owner = world.member("leaver@example.com", "View");
        Client client = world.clientOf(owner);
        TokenPair pair = world.pair(client);
        world.deactivate(owner);
        assertThat(world.works(pair)).isFalse();
        assertThat(world.issue(client)).isEqualTo(refused(Why.OWNER_GONE));
        assertThat(world.known(client).status()).isEqualTo(CredentialStatus.OWNERLESS);
    }

    @Test
    void aCredentialWorksOnlyFromItsAddresses() {
        AddressList office =
                AddressList.of(List.of(AddressRange.parse("192.0.2.0/24").orElseThrow()));
        Client client = world.clientUnder(new CredentialTerms(Optional.empty(), office, List.of()));
        assertThat(world.issue(client)).isEqualTo(refused(Why.ADDRESS_NOT_ALLOWED));
        saysInTheAudit(client, "address-not-allowed");
        Origin desk = new Origin("192.0.2.9", "", "request");
        TokenOutcome outcome = world.tokens.issue().issue(client.proof(), desk);
        assertThat(outcome).isInstanceOf(TokenOutcome.Granted.class);
        String token = ((TokenOutcome.Granted) outcome).tokens().accessToken();
        assertThat(world.tokens.verify().verify(token, "192.0.2.77")).isInstanceOf(TokenCheck.Good.class);
        assertThat(world.tokens.verify().verify(token, "192.0.3.77")).isInstanceOf(TokenCheck.AddressRefused.class);
        assertThat(world.tokens.verify().verify(token, "unknown")).isInstanceOf(TokenCheck.AddressRefused.class);
    }

    @Test
    void aProgramThatGoesOnAskingIsAuditedOnceAMinute() {
        Client client = world.client();
        world.off(client);
        for (int i = 0; i < 5; i++) world.issue(client);
        assertThat(world.recorded(client)).hasSize(1);
        world.clock.advance(Duration.ofMinutes(1));
        world.issue(client);
        assertThat(world.recorded(client)).hasSize(2);
    }

    @Test
    void anotherOrganizationsCredentialIsAsGoodAsNone() {
        Client client = world.client();
        RotateSecret.Rotation rotation = new RotateSecret.Rotation(Duration.ZERO, Optional.empty());
        CredentialChange none = new CredentialChange(
                Optional.of("mine"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new CredentialChange.Terms(Optional.empty(), Optional.empty(), Optional.empty()));
        CredentialLife life = world.life;
        Map<String, CredentialOutcome<?>> answers = Map.of(
                "read", life.looking().read().read(world.stranger, client.id()),
                "usage", life.looking().usage().read(world.stranger, client.id(), 0, 10),
                "update", life.changing().update().update(world.stranger, HERE, client.id(), none),
                "turn", life.changing().turn().turn(world.stranger, HERE, client.id(), SwitchCredential.Position.OFF),
                "revoke", life.changing().revoke().revoke(world.stranger, HERE, client.id()),
                "rotate", life.secrets().rotate().rotate(world.stranger, HERE, client.id(), rotation));
        answers.forEach((what, answer) -> assertThat(answer).as(what).isInstanceOf(CredentialOutcome.NotFound.class));
        assertThat(world.issue(client)).isInstanceOf(TokenOutcome.Granted.class);
    }

    @Test
    void aCredentialOfOneOrganizationNeverActsInAnother() {
        Client theirs = world.created(
                world.stranger, KeysWorld.wanted(world.stranger.member(), "theirs", CredentialTerms.none()));
        TokenCheck check = world.tokens.verify().verify(world.pair(theirs).accessToken(), HERE.address());
        assertThat(((TokenCheck.Good) check).caller().organization()).isEqualTo(world.stranger.organization());
    }

    @Test
    void limitsTokensAndCallsWhereThatIsSet() {
        ClientTokens limited = world.node(world.test.database(), new ClientTokens.RateLimits(2, 3));
        Client client = world.client();
        TokenOutcome first = limited.issue().issue(client.proof(), HERE);
        limited.issue().issue(client.proof(), HERE);
        assertThat(limited.issue().issue(client.proof(), HERE)).isEqualTo(new TokenOutcome.TooManyRequests(2));
        String token = ((TokenOutcome.Granted) first).tokens().accessToken();
        for (int i = 0; i < 3; i++) limited.verify().verify(token, HERE.address());
        assertThat(limited.verify().verify(token, HERE.address())).isEqualTo(new TokenCheck.TooMany(3));
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(limited.verify().verify(token, HERE.address())).isInstanceOf(TokenCheck.Good.class);
    }
}

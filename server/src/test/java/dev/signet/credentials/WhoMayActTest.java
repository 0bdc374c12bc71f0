package dev.signet.credentials;

import static dev.signet.credentials.ActingWorld.MIA;
import static dev.signet.credentials.ActingWorld.refused;
import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AddMember;
import dev.signet.access.AddressList;
import dev.signet.access.AddressRange;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Origin;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.credentials.ExchangeOutcome.Why;
import dev.signet.credentials.KeysWorld.Client;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who may act, as whom, and by whose signature.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayActTest {
    private final ActingWorld acting = new ActingWorld();
    private final KeysWorld world = acting.world;
    private final Client admins = acting.admins;

    @AfterAll
    void close() {
        acting.close();
    }

    private ExchangeOutcome signedByAdmins(SubjectToken token) {
        return acting.exchange(token.signed(admins.secret()));
    }

    private SubjectToken mia() {
        return acting.subject(admins, MIA);
    }

    @Test
    void nobodyActsAsAnAdmin() {
        assertThat(signedByAdmins(mia().with("sub", "admin@acme.example"))).isEqualTo(refused(Why.SUBJECT_ADMIN));
    }

    @Test
    void whoeverIsNotAnActivePersonOfTheOrganizationIsNobody() {
        MemberId left = world.member("left@example.com", "View");
        world.deactivate(left);
        add("guest@example.com", MemberKind.GUEST);
        add("shadow@example.com", MemberKind.EMBED);
        for (String email : List.of(
                "nobody@example.com",
                "left@example.com",
                "guest@example.com",
                "shadow@example.com",
                "admin@other.example",
                "\0",
                " ")) {
            assertThat(signedByAdmins(mia().with("sub", email))).as(email).isEqualTo(refused(Why.SUBJECT_NOBODY));
        }
    }

    @Test
    void aCredentialOfAnotherOrganizationIsUnknown() {
        Client stranger = acting.stranger();
        assertThat(acting.exchange(acting.subject(stranger, MIA).signed(stranger.secret())))
                .isEqualTo(refused(Why.SUBJECT_UNKNOWN_CLIENT));
        Client nobody = new Client(new ClientId("0".repeat(64)), "x");
        assertThat(acting.exchange(acting.subject(nobody, MIA).signed(nobody.secret())))
                .isEqualTo(refused(Why.SUBJECT_UNKNOWN_CLIENT));
        String theirs = world.pair(stranger).accessToken();
        assertThat(acting.exchange(theirs, mia().signed(admins.secret())))
                .isEqualTo(refused(Why.SUBJECT_UNKNOWN_CLIENT));
    }

    @Test
    void onlyAWorkingCredentialWithTheApiPrivilegeSigns() {
        Client off = acting.another(world.admin.member());
        world.off(off);
        assertThat(signed(off)).isEqualTo(refused(Why.CREDENTIAL_OVER));
        Client revoked = acting.another(world.admin.member());
        world.revoke(revoked);
        assertThat(signed(revoked)).isEqualTo(refused(Why.CREDENTIAL_OVER));
        Client ownerless = acting.another(world.member("owner@example.com", "Build"));
        world.deactivate(done(world.life.looking().read().read(world.admin, ownerless.id()))
                .credential()
                .owner());
        assertThat(signed(ownerless)).isEqualTo(refused(Why.CREDENTIAL_OVER));
        Client embedOnly = world.client(Scope.EMBED);
        assertThat(signed(embedOnly)).isEqualTo(refused(Why.CREDENTIAL_NO_API));
        Client elsewhere = world.clientUnder(
                new CredentialTerms(
                        Optional.empty(), AddressList.of(List.of(new AddressRange("192.0.2.7"))), List.of()),
                Scope.API,
                Scope.EMBED);
        assertThat(signed(elsewhere)).isEqualTo(refused(Why.CREDENTIAL_ADDRESS));
    }

    @Test
    void anEndedSecretSignsNothing() {
        Client client = acting.another(world.admin.member());
        Client rotated = world.rotated(client, Duration.ZERO);
        assertThat(signed(client)).isEqualTo(refused(Why.SUBJECT_FORGED));
        assertThat(signed(rotated)).isInstanceOf(ExchangeOutcome.Granted.class);
    }

    @Test
    void onlyALiveTokenOfAnAdminActs() {
        String subject = mia().signed(admins.secret());
        assertThat(acting.exchange("nonsense", subject)).isEqualTo(refused(Why.ACTOR_TOKEN));
        assertThat(acting.exchange(world.pair(admins).refreshToken(), subject)).isEqualTo(refused(Why.ACTOR_TOKEN));
        Client viewers = world.clientOf(acting.mia);
        assertThat(acting.exchange(acting.token(viewers), subject)).isEqualTo(refused(Why.ACTOR_NOT_ADMIN));
        String ended = acting.token(admins);
        world.tokens.end().end(admins.proof(), ended, "", HERE);
        assertThat(acting.exchange(ended, subject)).isEqualTo(refused(Why.ACTOR_TOKEN));
        String old = acting.token(admins);
        world.clock.advance(Duration.ofHours(1));
        assertThat(acting.exchange(old, mia().signed(admins.secret()))).isEqualTo(refused(Why.ACTOR_TOKEN));
    }

    @Test
    void anActorCallsFromWhereItMay() {
        String token = acting.token(admins);
        Client elsewhere = world.clientUnder(new CredentialTerms(
                Optional.empty(), AddressList.of(List.of(new AddressRange("127.0.0.0/8"))), List.of()));
        String local = acting.token(elsewhere);
        Origin far = new Origin("192.0.2.9", "test", "request");
        ExchangeToken.Ask ask = new ExchangeToken.Ask(local, mia().signed(admins.secret()));
        assertThat(world.tokens.exchange().exchange(ask, far)).isEqualTo(refused(Why.ACTOR_ADDRESS));
        assertThat(acting.exchange(token, mia().signed(admins.secret()))).isInstanceOf(ExchangeOutcome.Granted.class);
    }

    @Test
    void anExchangedTokenIsNotExchangedAgain() {
        AccessToken token = acting.actingAsMia();
        assertThat(acting.exchange(token.text(), mia().signed(admins.secret())))
                .isEqualTo(refused(Why.ACTOR_NOT_ITSELF));
    }

    private ExchangeOutcome signed(Client client) {
        return acting.exchange(acting.subject(client, MIA).signed(client.secret()));
    }

    private void add(String email, MemberKind kind) {
        AddMember.NewMember wanted =
                new AddMember.NewMember(email, new Member.PersonName("Some", "Body"), kind, "View");
        assertThat(new AddMember(world.test.database(), world.ground.access(), world.audit, world.clock)
                        .add(world.admin, HERE, wanted))
                .isInstanceOf(AddMember.Outcome.Added.class);
    }
}

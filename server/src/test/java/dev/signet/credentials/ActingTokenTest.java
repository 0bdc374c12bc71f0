package dev.signet.credentials;

import static dev.signet.credentials.ActingWorld.MIA;
import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AddressList;
import dev.signet.access.AddressRange;
import dev.signet.access.ChangeMember;
import dev.signet.access.MemberChange;
import dev.signet.access.Principal;
import dev.signet.base.MemberId;
import dev.signet.credentials.KeysWorld.Client;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a token by which an Admin acts as a member rests on, and that it ends with any of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActingTokenTest {
    private final ActingWorld acting = new ActingWorld();
    private final KeysWorld world = acting.world;

    @AfterAll
    void close() {
        acting.close();
    }

    /// An Admin, their credential, the one that signs, the subject, and the token of it all.
    private record Acted(
            MemberId actor, Client actors, String actorToken, Client signer, MemberId subject, AccessToken token) {}

    private Acted acted(String email) {
        MemberId actor = acting.anotherAdmin();
        Client actors = world.clientOf(actor);
        Client signer = acting.another(world.admin.member());
        MemberId subject = world.member(email, "View");
        String actorToken = acting.token(actors);
        AccessToken token =
                acting.granted(actorToken, acting.subject(signer, email).signed(signer.secret()));
        assertThat(acting.who(token).map(Principal.Machine::member)).contains(subject);
        return new Acted(actor, actors, actorToken, signer, subject, token);
    }

    private void ended(Acted acted) {
        assertThat(acting.who(acted.token())).isEmpty();
        assertThat(world.tokens
                        .introspect()
                        .introspect(acting.admins.proof(), acted.token().text(), "", HERE))
                .isInstanceOf(IntrospectToken.Outcome.Inactive.class);
    }

    @Test
    void endsWithTheActorsToken() {
        Acted acted = acted("one@example.com");
        world.tokens.end().end(acted.actors().proof(), acted.actorToken(), "", HERE);
        ended(acted);
    }

    @Test
    void endsWithTheFamilyOfTheActorsToken() {
        MemberId subject = world.member("family@example.com", "View");
        TokenPair pair = world.pair(acting.admins);
        AccessToken token = acting.granted(
                pair.accessToken(),
                acting.subject(acting.admins, "family@example.com").signed(acting.admins.secret()));
        assertThat(acting.who(token).map(Principal.Machine::member)).contains(subject);
        world.tokens.end().end(acting.admins.proof(), pair.refreshToken(), "refresh_token", HERE);
        assertThat(acting.who(token)).isEmpty();
    }

    @Test
    void endsWithTheActor() {
        Acted acted = acted("two@example.com");
        world.deactivate(acted.actor());
        ended(acted);
    }

    @Test
    void endsWhenTheActorIsNoAdminAnyMore() {
        Acted acted = acted("three@example.com");
        become(acted.actor(), "Build");
        ended(acted);
    }

    @Test
    void endsWithTheActorsCredential() {
        Acted acted = acted("four@example.com");
        world.revoke(acted.actors());
        ended(acted);
    }

    @Test
    void endsWhenTheActorsCredentialIsSomebodyElses() {
        Acted acted = acted("five@example.com");
        CredentialChange handedOver = new CredentialChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(world.admin.member()),
                Optional.empty(),
                new CredentialChange.Terms(Optional.empty(), Optional.empty(), Optional.empty()));
        done(world.change(acted.actors(), handedOver));
        ended(acted);
    }

    @Test
    void endsWithTheCredentialThatSigned() {
        Acted acted = acted("six@example.com");
        world.off(acted.signer());
        ended(acted);
        world.on(acted.signer());
        assertThat(acting.who(acted.token())).isPresent();
        world.revoke(acted.signer());
        ended(acted);
    }

    @Test
    void endsWithTheSubject() {
        Acted acted = acted("seven@example.com");
        world.deactivate(acted.subject());
        ended(acted);
    }

    @Test
    void endsWhenTheSubjectBecomesAnAdmin() {
        Acted acted = acted("eight@example.com");
        become(acted.subject(), "Admin");
        ended(acted);
    }

    @Test
    void isOfNoUseWhereTheActorsCredentialIsNot() {
        Acted acted = acted("nine@example.com");
        done(world.change(
                acted.actors(),
                new CredentialChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new CredentialChange.Terms(
                                Optional.empty(),
                                Optional.of(AddressList.of(List.of(new AddressRange("192.0.2.7")))),
                                Optional.empty()))));
        assertThat(acting.who(acted.token())).isEmpty();
    }

    @Test
    void endsByItself() {
        Acted acted = acted("ten@example.com");
        world.tokens.end().end(acted.signer().proof(), acted.token().text(), "access_token", HERE);
        ended(acted);
        assertThat(acting.who(new AccessToken(acted.actorToken(), acted.token().life())))
                .as("the actor's own goes on")
                .isPresent();
    }

    @Test
    void hasTheRightsOfTheSubjectAsTheyAreNow() {
        Acted acted = acted("eleven@example.com");
        Principal who = acting.who(acted.token()).orElseThrow();
        assertThat(world.life.looking().read().read(who, acting.admins.id()))
                .isInstanceOf(CredentialOutcome.Forbidden.class);
        become(acted.subject(), "Build");
        assertThat(acting.who(acted.token())).isPresent();
    }

    @Test
    void introspectionTellsWhoActs() {
        Acted acted = acted("twelve@example.com");
        IntrospectToken.Outcome outcome = world.tokens
                .introspect()
                .introspect(acted.signer().proof(), acted.token().text(), "", HERE);
        IntrospectToken.Outcome.Active active = (IntrospectToken.Outcome.Active) outcome;
        assertThat(active.who().member()).isEqualTo(acted.subject());
        assertThat(active.who().actor()).contains(acted.actor());
        Client viewers = world.clientOf(acting.mia);
        assertThat(world.tokens
                        .introspect()
                        .introspect(viewers.proof(), acted.token().text(), "", HERE))
                .isInstanceOf(IntrospectToken.Outcome.Inactive.class);
    }

    @Test
    void twoCredentialsAreBothInTheAudit() {
        Acted acted = acted("thirteen@example.com");
        assertThat(world.recorded(acted.signer()).getFirst().details())
                .containsEntry("actorClient", acted.actors().id().value());
    }

    private void become(MemberId member, String accountType) {
        MemberChange change = new MemberChange(
                MemberChange.Identity.UNCHANGED,
                Optional.of(accountType),
                MemberChange.Activity.UNCHANGED,
                MemberChange.Estate.UNCHANGED);
        assertThat(new ChangeMember(world.ground, new OwnedCredentials()).change(world.admin, HERE, member, change))
                .isInstanceOf(ChangeMember.Outcome.Changed.class);
    }

    @Test
    void isNotRefreshed() {
        AccessToken token = acting.granted(
                acting.token(acting.admins), acting.subject(acting.admins, MIA).signed(acting.admins.secret()));
        assertThat(world.tokens.refresh().refresh(token.text(), HERE))
                .isEqualTo(KeysWorld.refused(TokenOutcome.Why.BAD_REFRESH_TOKEN));
    }
}

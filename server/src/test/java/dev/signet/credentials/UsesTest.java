package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ActorRecord;
import dev.signet.base.MemberId;
import dev.signet.credentials.HygieneFinding.Kind;
import dev.signet.credentials.KeysWorld.Client;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is known of the use of credentials, and what is worth looking at.
class UsesTest {
    private KeysWorld world;

    @BeforeEach
    void start() {
        world = new KeysWorld();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void tellsTheLastUseAndHowManyThereWere() {
        Client client = world.client();
        assertThat(world.known(client).usage().last()).isEmpty();
        TokenPair pair = world.pair(client);
        world.clock.advance(Duration.ofMinutes(1));
        world.tokens.refresh().refresh(pair.refreshToken(), HERE);
        world.uses.flush();
        world.pair(client);
        world.uses.flush();
        KnownCredential known = world.known(client);
        assertThat(known.usage().count()).isEqualTo(3);
        assertThat(known.usage().last()).contains(new LastUse(world.clock.instant(), HERE.address(), HERE.userAgent()));
        assertThat(known.secrets().getFirst().lastUsedAt()).contains(world.clock.instant());
    }

    @Test
    void tellsWhatWasDoneAndRefusedFromTheAudit() {
        Client client = world.client();
        world.pair(client);
        world.off(client);
        world.issue(client);
        List<ActorRecord> usage = done(world.life.looking().usage().read(world.admin, client.id(), 0, 10));
        assertThat(usage).extracting(ActorRecord::action).containsExactly("token.refuse", "token.grant");
        assertThat(usage.getFirst().details()).containsEntry("reason", "disabled");
        assertThat(done(world.life.looking().usage().read(world.admin, client.id(), 1, 10)))
                .hasSize(1);
    }

    @Test
    void findsWhatIsWorthLookingAt() {
        MemberId leaver = world.member("leaver@example.com", "View");
        MemberId viewer = world.member("viewer@example.com", "View");
        Client ownerless = world.clientOf(leaver);
        world.deactivate(leaver);
        Client idle = world.clientOf(viewer);
        world.pair(idle);
        world.uses.flush();
        Client both = world.clientOf(viewer, Scope.API, Scope.EMBED);
        Client tidy = world.clientOf(viewer);
        world.clock.advance(HygieneRules.IDLE_FOR.plusDays(1));
        world.pair(tidy);
        world.uses.flush();
        Client expiring = world.clientUnder(
                CredentialTerms.none().until(Optional.of(world.clock.instant().plus(Duration.ofDays(3)))));
        assertThat(kinds(ownerless)).containsExactly(Kind.OWNERLESS, Kind.UNUSED);
        assertThat(kinds(idle)).containsExactly(Kind.IDLE);
        assertThat(kinds(both)).containsExactly(Kind.NO_ORIGINS, Kind.OVER_PRIVILEGED, Kind.UNUSED);
        assertThat(kinds(expiring)).containsExactly(Kind.EXPIRING, Kind.OVER_PRIVILEGED);
        assertThat(kinds(tidy)).isEmpty();
    }

    private List<Kind> kinds(Client client) {
        return done(world.life.looking().hygiene().report(world.admin)).findings().stream()
                .filter(finding -> finding.client().equals(client.id()))
                .map(HygieneFinding::kind)
                .toList();
    }
}

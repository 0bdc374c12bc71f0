package dev.signet.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Deliveries;
import dev.signet.access.Delivery;
import dev.signet.access.Notices;
import dev.signet.access.Outbox;
import dev.signet.access.Rounds;
import dev.signet.access.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchCredentialsTest {
    private KeysWorld world;
    private Notices notices;
    private Rounds watch;

    @BeforeEach
    void open() {
        world = new KeysWorld();
        notices = new Notices(Outbox.on());
        watch = WatchCredentials.rounds(world.ground, notices);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> told() {
        if (new Deliveries(world.ground).list(world.admin, Optional.empty(), new Slice(0, 100))
                instanceof Deliveries.Listing.Listed(List<Delivery> entries, long _)) {
            return entries.stream().map(Delivery::kind).toList();
        }
        throw new AssertionError("not listed");
    }

    private static CredentialTerms until(Instant end) {
        CredentialTerms none = CredentialTerms.none();
        return new CredentialTerms(Optional.of(end), none.addresses(), none.origins());
    }

    @Test
    void tellsOnceOfWhatIsAboutToExpire() {
        world.clientUnder(until(world.clock.instant().plus(Duration.ofDays(20))));
        watch.once();
        assertThat(told()).isEmpty();
        world.clock.advance(Duration.ofDays(7));
        watch.once();
        watch.once();
        assertThat(told()).containsExactly("credential.expiring");
    }

    @Test
    void tellsOnceOfWhatIsNeverUsed() {
        KeysWorld.Client unused = world.client();
        KeysWorld.Client off = world.client();
        world.off(off);
        world.clock.advance(Duration.ofDays(31));
        watch.once();
        watch.once();
        assertThat(told()).containsExactly("credential.unused");
        world.revoke(unused);
        watch.once();
        assertThat(told()).hasSize(1);
    }

    @Test
    void tellsOfWhatIsRevokedInTheSameTransaction() {
        KeysWorld.Client client = world.client();
        CredentialGround telling = new CredentialGround(world.ground, world.policies, world.sealer, notices);
        RevokeCredential revoke = new RevokeCredential(telling);
        KeysWorld.done(revoke.revoke(world.admin, KeysWorld.HERE, client.id()));
        KeysWorld.done(revoke.revoke(world.admin, KeysWorld.HERE, client.id()));
        assertThat(told()).containsExactly("credential.revoked");
    }

    @Test
    void aLeakIsToldOnceHoweverOftenItIsReported() {
        KeysWorld.Client client = world.client();
        CredentialGround telling = new CredentialGround(world.ground, world.policies, world.sealer, notices);
        ReportLeak leaks = new ReportLeak(telling);
        ReportLeak.Report report =
                new ReportLeak.Report(Optional.empty(), List.of(client.secret(), client.secret()), List.of());
        leaks.report(report, KeysWorld.HERE);
        leaks.report(report, KeysWorld.HERE);
        assertThat(told()).containsExactly("credential.leaked");
        assertThat(world.issue(client)).isInstanceOf(TokenOutcome.Refused.class);
    }
}

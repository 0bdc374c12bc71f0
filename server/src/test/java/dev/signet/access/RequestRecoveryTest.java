package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.outbound.Message;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRecoveryTest {
    private static final RequestRecovery.Outcome TAKEN = new RequestRecovery.Outcome.Taken();

    private MailWorld world;
    private RequestRecovery recovery;

    @BeforeEach
    void open() {
        world = new MailWorld();
        recovery = new RequestRecovery(world.people.ground, world.outbox, world.people.refusals);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void mailsALinkThatSetsANewPassword() {
        Principal ada = world.people.person("ada@example.com", "View");

        assertThat(ask(" ACME ", " Ada@Example.com ")).isEqualTo(TAKEN);
        world.courier.next();

        Message mail = world.server.taken.getFirst();
        assertThat(mail.subject().value()).isEqualTo("Set a new password for Acme");
        assertThat(world.mails().getFirst().kind()).isEqualTo("password-recovery");
        assertThat(world.use(mail.letter().text())).isEqualTo(new SetPassword.Outcome.Done("acme"));
        assertThat(world.people.audited(AuditAction.MEMBER_RECOVER))
                .singleElement()
                .asString()
                .startsWith("stranger member:" + ada.member());
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, admin@example.com",
        "acme, nobody@example.com",
        "acme, gone@example.com",
        "acme, viewer@example.com",
        "'', ''"
    })
    void saysTheSameAndMailsNothingToEverybodyElse(String organization, String email) {
        world.people.world.deactivate(
                world.people.world.member("gone@example.com", "View").member());
        world.invited("viewer@example.com", "Viewer", MemberKind.EMBED);

        assertThat(ask(organization, email)).isEqualTo(TAKEN);
        assertThat(world.mails()).isEmpty();
    }

    @Test
    void takesWhatADatabaseCannotHold() {
        assertThat(ask("acme\0", "a\0\ud800@b")).isEqualTo(TAKEN);
    }

    @Test
    void whoeverAsksOftenWaits() {
        for (int i = 0; i < 3; i++)
            assertThat(ask("acme", "nobody@example.com")).isEqualTo(TAKEN);

        assertThat(ask("acme", "nobody@example.com"))
                .isEqualTo(new RequestRecovery.Outcome.TooManyAttempts(Duration.ofSeconds(1)));
        world.people.world.clock.advance(Duration.ofSeconds(1));
        assertThat(ask("acme", "nobody@example.com")).isEqualTo(TAKEN);
        assertThat(ask("acme", "nobody@example.com"))
                .isEqualTo(new RequestRecovery.Outcome.TooManyAttempts(Duration.ofSeconds(2)));
    }

    @Test
    void nobodyIsMailedMoreThanThreeTimesAnHourWhoeverAsks() {
        for (int i = 0; i < 10; i++) {
            Origin stranger = new Origin("10.1.1." + i, "", "");
            RequestRecovery fresh = new RequestRecovery(world.people.ground, world.outbox, world.people.refusals);
            assertThat(fresh.request(new RequestRecovery.Claim("acme", "admin@example.com"), stranger))
                    .isEqualTo(TAKEN);
            world.courier.next();
        }
        assertThat(world.server.taken).hasSize(RequestRecovery.MOST_AN_HOUR);

        world.people.world.clock.advance(Duration.ofMinutes(61));
        assertThat(ask("acme", "admin@example.com")).isEqualTo(TAKEN);
        assertThat(world.courier.next()).isTrue();
    }

    @Test
    void isNotOfferedWhereNoMailIsSent() {
        RequestRecovery none = new RequestRecovery(world.people.ground, Outbox.off(), world.people.refusals);

        assertThat(none.isOffered()).isFalse();
        assertThat(none.request(new RequestRecovery.Claim("acme", "admin@example.com"), AccessWorld.HERE))
                .isEqualTo(TAKEN);
        assertThat(world.mails()).isEmpty();
        assertThat(new ListMails(world.people.ground, Outbox.off())
                        .list(world.admin(), Optional.empty(), new Slice(0, 10)))
                .isEqualTo(new ListMails.Outcome.NoMail());
    }

    private RequestRecovery.Outcome ask(String organization, String email) {
        return recovery.request(new RequestRecovery.Claim(organization, email), AccessWorld.HERE);
    }
}

package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.signet.outbound.HeaderText;
import dev.signet.outbound.MailAddress;
import dev.signet.outbound.MailOutcome;
import dev.signet.outbound.Message;
import dev.signet.outbound.Sender;
import dev.signet.outbound.SmtpAddress;
import dev.signet.outbound.SmtpServer;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourierTest {
    private static final MailOutcome LATER = new MailOutcome.TryLater("Greylisted.");

    private MailWorld world;

    @BeforeEach
    void open() {
        world = new MailWorld();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void mailsAnInvitationWhoseLinkSetsAPasswordOnce() {
        world.invited("ivy@example.com");

        assertThat(world.courier.next()).isTrue();
        assertThat(world.courier.next()).isFalse();

        Message mail = world.server.taken.getFirst();
        assertThat(mail.to()).isEqualTo(new MailAddress("ivy@example.com"));
        assertThat(mail.subject().value()).isEqualTo("Ada Admin invites you to Acme");
        assertThat(mail.letter().text()).startsWith("Hello Ivy Invited,\n");
        assertThat(world.use(mail.letter().text())).isEqualTo(new SetPassword.Outcome.Done("acme"));
        assertThat(world.use(mail.letter().text())).isEqualTo(new SetPassword.Outcome.Unusable());
    }

    @Test
    void noLinkIsMadeBeforeItIsSent() {
        world.invited("ivy@example.com");

        assertThat(world.count("select count(*) from access.password_links")).isZero();
        assertThat(world.progress())
                .isEqualTo(new MailEntry.Progress(DeliveryState.QUEUED, 0, Optional.empty(), Optional.empty()));
    }

    @Test
    void isDoneWithAMailTheServerTook() {
        Member ivy = world.invited("ivy@example.com");
        world.courier.next();

        MailEntry mail = world.mails().getFirst();
        assertThat(mail.kind()).isEqualTo("invitation");
        assertThat(mail.to()).isEqualTo(new MailEntry.Recipient(ivy.id(), "ivy@example.com"));
        assertThat(mail.progress().state()).isEqualTo(DeliveryState.SENT);
        assertThat(mail.progress().endedAt()).contains(world.people.world.clock.instant());
        assertThat(world.people.audited(AuditAction.MEMBER_INVITE))
                .singleElement()
                .asString()
                .contains("member:" + ivy.id(), "\"by\":\"mail\"");
        assertThat(world.people.audited(AuditAction.MAIL_SEND))
                .singleElement()
                .asString()
                .startsWith("server member:" + ivy.id())
                .contains("\"outcome\":\"sent\"", "\"attempt\":\"1\"", "\"kind\":\"invitation\"");
    }

    @Test
    void triesAgainLaterWithANewLink() {
        world.invited("ivy@example.com");
        world.server.next.add(LATER);

        assertThat(world.courier.next()).isTrue();
        assertThat(world.progress())
                .isEqualTo(
                        new MailEntry.Progress(DeliveryState.QUEUED, 1, Optional.of("Greylisted."), Optional.empty()));
        assertThat(world.courier.next()).isFalse();
        world.people.world.clock.advance(Duration.ofMinutes(1));
        assertThat(world.courier.next()).isTrue();

        assertThat(world.progress().state()).isEqualTo(DeliveryState.SENT);
        assertThat(world.progress().attempts()).isEqualTo(2);
        assertThat(world.use(world.server.lastText())).isInstanceOf(SetPassword.Outcome.Done.class);
        assertThat(world.people.audited(AuditAction.MAIL_SEND))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"outcome\":\"put-off\"", "Greylisted."),
                        second -> assertThat(second).contains("\"outcome\":\"sent\""));
    }

    @Test
    void givesUpWhatIsRefusedForGood() {
        world.invited("ivy@example.com");
        world.server.next.add(new MailOutcome.RefusedForGood(550, "Refused with 550."));

        world.courier.next();
        world.people.world.clock.advance(Duration.ofDays(1));

        assertThat(world.courier.next()).isFalse();
        assertThat(world.progress().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(world.progress().lastError()).contains("Refused with 550.");
    }

    @Test
    void givesUpAfterTwoDays() {
        world.invited("ivy@example.com");
        for (int i = 0; i < 100 && world.progress().state() == DeliveryState.QUEUED; i++) {
            world.server.next.add(LATER);
            world.courier.next();
            world.people.world.clock.advance(Duration.ofHours(6));
        }

        assertThat(world.progress().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(world.progress().attempts()).isEqualTo(9);
        assertThat(world.server.taken).isEmpty();
    }

    @Test
    void mailsNobodyWhoLeftMeanwhile() {
        Member ivy = world.invited("ivy@example.com");
        world.people.world.deactivate(ivy.id());

        world.courier.next();

        assertThat(world.server.taken).isEmpty();
        assertThat(world.progress().lastError()).contains("The member is deactivated.");
    }

    @Test
    void mailsToTheAddressOfNow() {
        Member ivy = world.invited("ivy@example.com");
        new ChangeMember(world.people.ground, new MemberWorld.KeptThings())
                .change(world.admin(), AccessWorld.HERE, ivy.id(), MemberWorld.email("new@example.com"));

        world.courier.next();

        assertThat(world.server.taken.getFirst().to()).isEqualTo(new MailAddress("new@example.com"));
        assertThat(world.mails().getFirst().to().address()).isEqualTo("new@example.com");
    }

    @Test
    void anAddressNoMailCanGoToFails() {
        world.invited("two words@example.com");

        world.courier.next();

        assertThat(world.progress().state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void namesAreWordsAndNothingElse() {
        world.invited("eve@example.com", "<b>Eve</b>\r\nBcc: x@y", MemberKind.GUEST);

        world.courier.next();

        Message mail = world.server.taken.getFirst();
        assertThat(mail.letter().html()).contains("&lt;b&gt;Eve&lt;/b&gt;").doesNotContain("<b>");
        assertThat(mail.letter().text()).startsWith("Hello <b>Eve</b> Bcc: x@y Invited,\n");
    }

    @Test
    void usersOfEmbedsAreNotInvited() {
        world.invited("viewer@example.com", "Viewer", MemberKind.EMBED);

        assertThat(world.mails()).isEmpty();
    }

    @Test
    void aMailInTheHandsOfADeadCourierIsTakenByAnother() {
        world.invited("ivy@example.com");
        claim();

        assertThat(world.courier.next()).isFalse();
        world.people.world.clock.advance(Courier.LEASE);
        assertThat(world.courier.next()).isTrue();
        assertThat(world.server.taken).hasSize(1);
        assertThat(world.progress().attempts()).isEqualTo(2);
    }

    @Test
    void aCourierThatTookTooLongRecordsNothing() {
        world.invited("ivy@example.com");
        Courier slow = new Courier(
                world.people.ground,
                _ -> {
                    world.people.world.clock.advance(Courier.LEASE);
                    world.courier.next();
                    return new MailOutcome.RefusedForGood(550, "Too late.");
                },
                world.letters);

        slow.next();

        assertThat(world.progress().state()).isEqualTo(DeliveryState.SENT);
        assertThat(world.people.audited(AuditAction.MAIL_SEND)).hasSize(1);
    }

    @Test
    void aServerThatBreaksStopsNoOtherMail() {
        world.invited("ivy@example.com");
        world.invited("jo@example.com");
        List<String> asked = new ArrayList<>();
        Courier broken = new Courier(
                world.people.ground,
                message -> {
                    asked.add(message.to().value());
                    throw new IllegalStateException("broken");
                },
                world.letters);

        assertThat(broken.next()).isTrue();
        assertThat(broken.next()).isTrue();
        assertThat(broken.next()).isFalse();
        assertThat(asked).containsExactlyInAnyOrder("ivy@example.com", "jo@example.com");
    }

    @Test
    void forgetsMailsThatEndedLongAgo() {
        world.invited("ivy@example.com");
        world.courier.next();
        world.invited("jo@example.com");
        world.people.world.clock.advance(QueueWalk.KEPT_FOR.plusSeconds(1));

        world.people.ground.database().asNode(sql -> {
            MailStore.QUEUE.forgetBefore(sql, world.people.world.clock.instant().minus(QueueWalk.KEPT_FOR));
            return sql;
        });

        assertThat(world.mails()).extracting(mail -> mail.to().address()).containsExactly("jo@example.com");
    }

    @Test
    void twoCouriersSendEachMailOnce() throws Exception {
        int many = 40;
        GreenMail green = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
        green.start();
        try {
            for (int i = 0; i < many; i++) world.invited("m" + i + "@example.com");
            try (Courier one = couriers(green);
                    Courier two = couriers(green)) {
                assertThat(one).isNotSameAs(two);
                assertThat(green.waitForIncomingEmail(60_000, many)).isTrue();
            }
            Set<String> recipients = new HashSet<>();
            for (MimeMessage mail : green.getReceivedMessages()) recipients.add(mail.getHeader("To", ","));
            assertThat(recipients).hasSize(many);
            assertThat(green.getReceivedMessages()).hasSize(many);
            assertThat(world.mails())
                    .allSatisfy(mail -> assertThat(mail.progress().state()).isEqualTo(DeliveryState.SENT))
                    .allSatisfy(mail -> assertThat(mail.progress().attempts()).isEqualTo(1));
        } finally {
            green.stop();
        }
    }

    private Courier couriers(GreenMail green) {
        SmtpAddress address =
                new SmtpAddress("localhost", green.getSmtp().getPort(), SmtpAddress.Protection.NONE, Optional.empty());
        Sender sender = new Sender(new HeaderText("Signet"), new MailAddress("noreply@example.com"));
        return Courier.start(
                world.people.ground, new SmtpServer(address, sender, world.people.world.clock), world.letters);
    }

    private void claim() {
        world.people
                .ground
                .database()
                .asNode(sql -> MailStore.claim(
                        sql,
                        world.people.world.clock.instant(),
                        world.people.world.clock.instant().plus(Courier.LEASE)));
    }
}

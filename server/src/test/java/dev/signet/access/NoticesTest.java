package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.MemberId;
import dev.signet.outbound.MailAddress;
import dev.signet.outbound.MailOutcome;
import dev.signet.outbound.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Notices by mail, and the log of what was sent.
class NoticesTest {
    private static final Notice.About ABOUT = new Notice.About("c1ient", "Billing \"export\"");

    private MailWorld world;
    private Deliveries deliveries;

    @BeforeEach
    void open() {
        world = new MailWorld();
        deliveries = new Deliveries(world.people.ground);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void tell(Outbox outbox, MemberId owner) {
        Notice notice = new Notice(NoticeKind.CREDENTIAL_LEAKED, owner, ABOUT, "It was in a log.");
        world.people.world.test.database().inOrganization(world.admin().organization(), tx -> {
            new Notices(outbox).tell(tx, notice, world.people.world.clock.instant());
            return notice;
        });
    }

    private List<Delivery> log(Optional<DeliveryState> state) {
        if (deliveries.list(world.admin(), state, new Slice(0, 100))
                instanceof Deliveries.Listing.Listed(List<Delivery> entries, long total)) {
            assertThat(total).isEqualTo(entries.size());
            return entries;
        }
        throw new AssertionError("not listed");
    }

    @Test
    void mailsTheOwnerAndTheAdminsWithoutMakingALink() {
        Principal owner = world.people.person("owner@example.com", "View");
        world.people.person("bystander@example.com", "View");
        tell(world.outbox, owner.member());
        while (world.courier.next()) {}

        assertThat(world.server.taken.stream().map(Message::to))
                .contains(new MailAddress("owner@example.com"))
                .doesNotContain(new MailAddress("bystander@example.com"))
                .hasSize(2);
        Message mail = world.server.taken.getFirst();
        assertThat(mail.subject().value())
                .isEqualTo("Acme: A secret was reported as leaked, and ended: Billing \"export\"");
        assertThat(mail.letter().text()).contains("c1ient").contains("It was in a log.");
        assertThat(world.count("select count(*) from access.password_links")).isZero();
        assertThat(log(Optional.of(DeliveryState.SENT)))
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.kind()).isEqualTo("credential.leaked"))
                .allSatisfy(sent -> assertThat(sent.channel()).isEqualTo(Delivery.Channel.MAIL))
                .allSatisfy(sent -> assertThat(sent.deliveredAt()).isPresent());
    }

    @Test
    void queuesNothingWhereNoMailIsConfigured() {
        tell(Outbox.off(), world.admin().member());
        assertThat(log(Optional.empty())).isEmpty();
    }

    @Test
    void theLogHoldsNoticesOnly() {
        world.invited("ivy@example.com");
        assertThat(log(Optional.empty())).isEmpty();
        tell(world.outbox, world.admin().member());
        assertThat(log(Optional.empty())).hasSize(1);
    }

    @Test
    void triesOnceMoreWhatWasGivenUp() {
        tell(world.outbox, world.admin().member());
        String id = log(Optional.empty()).getFirst().id().toString();
        assertThat(deliveries.retry(world.admin(), AccessWorld.HERE, id)).isEqualTo(Deliveries.Retried.NOT_FAILED);
        world.server.next.add(new MailOutcome.RefusedForGood(550, "No such mailbox."));
        world.courier.next();
        assertThat(log(Optional.of(DeliveryState.FAILED)).getFirst().progress().lastError())
                .hasValue("No such mailbox.");

        assertThat(deliveries.retry(world.admin(), AccessWorld.HERE, id)).isEqualTo(Deliveries.Retried.QUEUED);
        assertThat(world.courier.next()).isTrue();
        assertThat(log(Optional.of(DeliveryState.SENT))).hasSize(1);
        assertThat(world.people.audited(AuditAction.DELIVERY_RETRY)).hasSize(1);
    }

    @Test
    void aRetriedMailIsTriedForAsLongAsANewOne() {
        tell(world.outbox, world.admin().member());
        world.people.world.clock.advance(Duration.ofDays(3));
        for (int i = 0; i < 3; i++) world.server.next.add(new MailOutcome.TryLater("Greylisted."));
        world.courier.next();
        String id = log(Optional.of(DeliveryState.FAILED)).getFirst().id().toString();
        deliveries.retry(world.admin(), AccessWorld.HERE, id);

        assertThat(world.courier.next()).isTrue();
        assertThat(world.courier.next()).as("before a minute is over").isFalse();
        world.people.world.clock.advance(Duration.ofMinutes(1));
        assertThat(world.courier.next()).isTrue();
        assertThat(log(Optional.of(DeliveryState.QUEUED)).getFirst().progress().attempts())
                .isEqualTo(3);
        world.people.world.clock.advance(Duration.ofMinutes(2));
        assertThat(world.courier.next()).isTrue();
        assertThat(log(Optional.of(DeliveryState.SENT))).hasSize(1);
    }

    @Test
    void isForAdminsOnlyAndKnowsNoOtherDeliveries() {
        tell(world.outbox, world.admin().member());
        Principal member = world.people.person("member@example.com", "View");
        assertThat(deliveries.list(member, Optional.empty(), new Slice(0, 10)))
                .isEqualTo(new Deliveries.Listing.Forbidden());
        assertThat(deliveries.retry(member, AccessWorld.HERE, "x")).isEqualTo(Deliveries.Retried.FORBIDDEN);
        assertThat(deliveries.retry(world.admin(), AccessWorld.HERE, "x")).isEqualTo(Deliveries.Retried.NOT_FOUND);
        assertThat(deliveries.retry(
                        world.admin(), AccessWorld.HERE, WebhookId.random().toString()))
                .isEqualTo(Deliveries.Retried.NOT_FOUND);
    }
}

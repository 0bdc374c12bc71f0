package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MailsTest {
    private static final Instant THEN = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void invitesByMailOrByHandAsTheAdminWants() {
        try (MailWorld world = new MailWorld()) {
            Principal ada = world.people.world.member("ada@example.com", "View");

            assertThat(world.invite.invite(world.admin(), AccessWorld.HERE, ada.member()))
                    .isEqualTo(new InviteMember.Outcome.Mailed("ada@example.com"));
            assertThat(world.invite.invite(world.admin(), AccessWorld.HERE, ada.member(), InviteMember.Way.BY_HAND))
                    .isInstanceOf(InviteMember.Outcome.Invited.class);
            assertThat(world.invite.invite(ada, AccessWorld.HERE, ada.member()))
                    .isEqualTo(new InviteMember.Outcome.Forbidden());
            assertThat(world.mails()).hasSize(1);
        }
    }

    @Test
    void queuesNothingForWhoIsNotAdded() {
        try (MailWorld world = new MailWorld()) {
            world.people.world.member("ada@example.com", "View");
            AddMember.NewMember again = new AddMember.NewMember(
                    "ADA@example.com", new Member.PersonName("A", "B"), MemberKind.INTERNAL, "View");

            assertThat(world.add.add(world.admin(), AccessWorld.HERE, again, List.of(), AddMember.Welcome.BY_MAIL))
                    .isEqualTo(new AddMember.Outcome.EmailTaken());
            assertThat(world.mails()).isEmpty();
        }
    }

    @Test
    void onlyAdminsSeeTheMailsOfTheirOrganization() {
        try (MailWorld world = new MailWorld()) {
            world.invited("ivy@example.com");
            Principal ada = world.people.world.member("ada@example.com", "Build");
            Slice all = new Slice(0, 10);

            assertThat(world.list.list(ada, Optional.empty(), all)).isEqualTo(new ListMails.Outcome.Forbidden());
            assertThat(world.list.list(world.admin(), Optional.of(DeliveryState.SENT), all))
                    .isEqualTo(new ListMails.Outcome.Listed(List.of(), 0));
            assertThat(world.list.list(world.admin(), Optional.of(DeliveryState.QUEUED), new Slice(1, 10)))
                    .isEqualTo(new ListMails.Outcome.Listed(List.of(), 1));
        }
    }

    @Property
    void pausesGrowFromAMinuteToSixHoursAndEndAfterTwoDays(@ForAll @IntRange(min = 1, max = 1_000_000) int attempts) {
        Duration pause =
                Duration.between(THEN, DeliveryPauses.next(attempts, THEN, THEN).orElseThrow());
        Duration next = Duration.between(
                THEN, DeliveryPauses.next(attempts + 1, THEN, THEN).orElseThrow());

        assertThat(pause).isBetween(Duration.ofMinutes(1), Duration.ofHours(6)).isLessThanOrEqualTo(next);
        assertThat(DeliveryPauses.next(attempts, THEN.plus(Duration.ofDays(2)), THEN))
                .isEmpty();
    }

    @Property
    void aTopicIsReadAsItWasWrittenAndNothingElseThrows(@ForAll String kind, @ForAll String payload) {
        MailTopic invitation = new MailTopic.Invitation(MemberId.random());
        assertThat(MailTopic.of("invitation", invitation.payload())).contains(invitation);
        assertThat(MailTopic.of("password-recovery", "{}")).contains(new MailTopic.PasswordRecovery());
        assertThat(MailTopic.of(kind, payload)).isEmpty();
        assertThat(MailTopic.of("invitation", payload)).isEmpty();
    }
}

package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.MemberChange.Archive;
import dev.signet.access.MemberChange.Estate;
import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeMemberTest {
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);
    private static final Optional<Boolean> UNSAID = Optional.empty();

    private final MemberWorld people = new MemberWorld();

    @AfterEach
    void close() {
        people.close();
    }

    private static List<String> fields(ChangeMember.Outcome outcome) {
        if (outcome instanceof ChangeMember.Outcome.Refused(List<Violation> violations)) {
            return violations.stream().map(Violation::field).toList();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    private static MemberEntry changed(ChangeMember.Outcome outcome) {
        if (outcome instanceof ChangeMember.Outcome.Changed(MemberEntry entry)) return entry;
        throw new AssertionError("not changed: " + outcome);
    }

    @Test
    void anotherAccountTypeActsAtOnce() {
        Principal viewer = people.world.member("viewer@example.com", "View");
        assertThat(people.world.access.decide(viewer, Capability.ADMINISTER)).isInstanceOf(Decision.Denied.class);
        MemberEntry now = changed(people.change(people.admin, viewer.member(), MemberWorld.type("admin")));
        assertThat(now.accountType()).isEqualTo("Admin");
        assertThat(people.world.access.decide(viewer, Capability.ADMINISTER)).isEqualTo(new Decision.Allowed());
        assertThat(people.audited("member:" + viewer.member())).containsExactly("member.create", "member.update");
    }

    @Test
    void onlyAdminsChangeMembersEvenThemselves() {
        Principal builder = people.world.member("builder@example.com", "Build");
        assertThat(people.change(builder, builder.member(), MemberWorld.type("Admin")))
                .isEqualTo(new ChangeMember.Outcome.Forbidden());
    }

    @Test
    void neverLeavesTheOrganizationWithoutAnActiveAdmin() {
        Principal second = people.world.member("second@example.com", "Admin");
        people.member("shadow@example.com", "", "", MemberKind.INTERNAL);
        changed(people.change(people.admin, second.member(), MemberWorld.type("View")));
        assertThat(fields(people.change(people.admin, people.admin.member(), MemberWorld.type("View"))))
                .containsExactly("memberType");
        changed(people.change(people.admin, second.member(), MemberWorld.type("Admin")));
        changed(people.change(people.admin, people.admin.member(), MemberWorld.type("View")));
        assertThat(people.change(people.admin, second.member(), MemberWorld.type("View")))
                .isEqualTo(new ChangeMember.Outcome.Forbidden());
    }

    @Test
    void ofTwoAdminsWhoRetireEachOtherAtOnceOneStays() throws InterruptedException, ExecutionException {
        for (int n = 0; n < 5; n++) {
            Principal second = people.world.member("second" + n + "@example.com", "Admin");
            List<Object> outcomes = MembersTest.atOnce(List.of(
                    () -> people.change(people.admin, second.member(), MemberWorld.type("View")),
                    () -> people.change(second, people.admin.member(), MemberWorld.type("View"))));
            assertThat(outcomes)
                    .filteredOn(ChangeMember.Outcome.Changed.class::isInstance)
                    .hasSize(1);
            boolean firstStays =
                    people.world.access.decide(people.admin, Capability.ADMINISTER) instanceof Decision.Allowed;
            if (!firstStays) changed(people.change(second, people.admin.member(), MemberWorld.type("Admin")));
            if (!firstStays) changed(people.change(people.admin, second.member(), MemberWorld.type("View")));
        }
    }

    @Test
    void anEmbedsUserIsNoAdminToCountOn() {
        Principal second = people.world.member("second@example.com", "Admin");
        MemberChange.Identity embed = new MemberChange.Identity(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(MemberKind.EMBED), Optional.empty());
        MemberChange toEmbed =
                new MemberChange(embed, Optional.empty(), MemberChange.Activity.UNCHANGED, Estate.UNCHANGED);
        changed(people.change(people.admin, second.member(), toEmbed));
        assertThat(fields(people.change(people.admin, people.admin.member(), toEmbed)))
                .containsExactly("userKind");
    }

    @Test
    void nobodyDeactivatesThemselves() {
        people.world.member("second@example.com", "Admin");
        MemberId self = people.admin.member();
        assertThat(fields(people.change(people.admin, self, MemberWorld.activity(YES, UNSAID))))
                .containsExactly("isArchived");
        assertThat(fields(people.change(people.admin, self, MemberWorld.activity(UNSAID, YES))))
                .containsExactly("isInactive");
        assertThat(people.deactivate.deactivate(people.admin, AccessWorld.HERE, self))
                .isEqualTo(DeactivateMember.Outcome.THEMSELVES);
    }

    @Test
    void whoLeavesIsOutAtOnceAndMayComeBack() {
        Principal leaver = people.world.member("leaver@example.com", "Build");
        MemberEntry gone = changed(people.change(people.admin, leaver.member(), MemberWorld.activity(YES, UNSAID)));
        assertThat(gone.member().state()).isInstanceOf(MemberState.Deactivated.class);
        assertThat(people.world.access.decide(leaver, Capability.VIEW_DOCUMENTS))
                .isInstanceOf(Decision.Denied.class);
        MemberEntry still = changed(people.change(people.admin, leaver.member(), MemberWorld.activity(UNSAID, NO)));
        assertThat(still.member().isActive()).isFalse();
        changed(people.change(people.admin, leaver.member(), MemberWorld.activity(NO, UNSAID)));
        assertThat(people.world.access.decide(leaver, Capability.VIEW_DOCUMENTS))
                .isEqualTo(new Decision.Allowed());
        assertThat(people.audited("member:" + leaver.member()))
                .containsExactly("member.create", "member.deactivate", "member.activate");
    }

    @Test
    void theTwoWaysToLeaveAreApart() {
        Principal leaver = people.world.member("leaver@example.com", "Build");
        MemberEntry inactive = changed(people.change(people.admin, leaver.member(), MemberWorld.activity(UNSAID, YES)));
        assertThat(inactive.member().state()).isInstanceOf(MemberState.Inactive.class);
        MemberEntry both = changed(people.change(people.admin, leaver.member(), MemberWorld.activity(YES, YES)));
        assertThat(both.member().state()).isInstanceOf(MemberState.Deactivated.class);
        MemberEntry back = changed(people.change(people.admin, leaver.member(), MemberWorld.activity(NO, UNSAID)));
        assertThat(back.member().isActive()).isTrue();
    }

    @Test
    void handsOverDocumentsAndOtherThingsButNotTheHomeFolder() {
        Principal leaver = people.world.member("leaver@example.com", "Build");
        Principal heir = people.world.member("heir@example.com", "Build");
        Inode folder = people.world.object(InodeKind.FOLDER, leaver, Optional.empty());
        Inode workbook = people.world.object(InodeKind.WORKBOOK, leaver, Optional.of(folder));
        people.things.give(leaver.member(), 3);
        assertThat(people.count.count(people.admin, leaver.member()))
                .isEqualTo(new CountBelongings.Outcome.Counted(2, 3));
        Estate estate = new Estate(Optional.of(heir.member().value()), Set.of(Archive.SCHEDULED_EXPORTS));
        MemberEntry gone =
                changed(people.change(people.admin, leaver.member(), MemberWorld.leaving(YES, UNSAID, estate)));
        assertThat(people.ownerOf(workbook)).isEqualTo(heir.member());
        assertThat(people.ownerOf(folder)).isEqualTo(heir.member());
        assertThat(people.ownerOf(HomeFolder.of(gone.member()))).isEqualTo(leaver.member());
        assertThat(people.count.count(people.admin, heir.member()))
                .isEqualTo(new CountBelongings.Outcome.Counted(2, 3));
        assertThat(people.details("member.hand-over"))
                .contains(
                        "\"documents\":\"2\"",
                        "\"credentials\":\"3\"",
                        heir.member().value());
        assertThat(people.world.decide(heir, ObjectAction.EDIT, workbook)).isEqualTo(new Decision.Allowed());
    }

    @Test
    void deactivationLeavesDocumentsToWhoeverDidItAndNoCredentials() {
        Principal leaver = people.world.member("leaver@example.com", "Build");
        Inode workbook = people.world.object(InodeKind.WORKBOOK, leaver, Optional.empty());
        people.things.give(leaver.member(), 1);
        people.deactivate.deactivate(people.admin, AccessWorld.HERE, leaver.member());
        people.deactivate.deactivate(people.admin, AccessWorld.HERE, leaver.member());
        assertThat(people.ownerOf(workbook)).isEqualTo(people.admin.member());
        assertThat(people.count.count(people.admin, leaver.member()))
                .isEqualTo(new CountBelongings.Outcome.Counted(0, 1));
        assertThat(people.audited("member:" + leaver.member()))
                .containsExactly("member.create", "member.deactivate", "member.hand-over");
    }

    @Test
    void tellsAllThatSpeaksAgainstAChangeAtOnce() {
        Principal member = people.world.member("member@example.com", "Build");
        MemberChange wrong = new MemberChange(
                MemberChange.Identity.UNCHANGED,
                Optional.of("Emperor"),
                MemberChange.Activity.UNCHANGED,
                new Estate(Optional.of("nobody"), Set.of(Archive.DOCUMENTS, Archive.SCHEDULED_EXPORTS)));
        assertThat(fields(people.change(people.admin, member.member(), wrong)))
                .containsExactlyInAnyOrder(
                        "memberType", "newOwnerId", "newOwnerId", "archiveDocuments", "archiveScheduledExports");
        assertThat(people.audited("member:" + member.member())).containsExactly("member.create");
    }

    @Test
    void refusesToHandOverToThoseWhoLeftOrToTheSame() {
        Principal leaver = people.world.member("leaver@example.com", "Build");
        Principal gone = people.world.member("gone@example.com", "Build");
        people.world.deactivate(gone.member());
        for (MemberId heir : List.of(gone.member(), leaver.member(), MemberId.random())) {
            Estate estate = new Estate(Optional.of(heir.value()), Set.of());
            assertThat(fields(people.change(people.admin, leaver.member(), MemberWorld.leaving(YES, UNSAID, estate))))
                    .containsExactly("newOwnerId");
        }
    }

    @Test
    void changesNameAddressAndImageAndTellsTheAuditWhatChanged() {
        Member member = people.member("old@example.com", "Old", "Name", MemberKind.INTERNAL);
        MemberChange.Identity identity = new MemberChange.Identity(
                Optional.of("New@example.com"),
                Optional.of("New"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Optional.of("https://example.com/me.png")));
        MemberEntry now = changed(people.change(
                people.admin,
                member.id(),
                new MemberChange(identity, Optional.empty(), MemberChange.Activity.UNCHANGED, Estate.UNCHANGED)));
        assertThat(now.member().email()).isEqualTo("New@example.com");
        assertThat(now.member().name()).isEqualTo(new Member.PersonName("New", "Name"));
        assertThat(now.profileImage()).contains("https://example.com/me.png");
        assertThat(people.details("member.update"))
                .contains("old@example.com → New@example.com", "Old → New", "https://example.com/me.png");
        assertThat(people.change(people.admin, member.id(), MemberWorld.email("ADMIN@example.com")))
                .isEqualTo(new ChangeMember.Outcome.EmailTaken());
    }

    @Test
    void aChangeThatChangesNothingLeavesNoTrace() {
        Member member = people.member("same@example.com", "", "", MemberKind.INTERNAL);
        changed(people.change(people.admin, member.id(), MemberWorld.type("viewer")));
        assertThat(people.audited("member:" + member.id())).containsExactly("member.create");
    }

    @Test
    void invitesOnceMoreAndEndsTheEarlierLink() {
        Member member = people.member("invited@example.com", "", "", MemberKind.INTERNAL);
        for (int n = 0; n < 2; n++) {
            assertThat(people.invite.invite(people.admin, AccessWorld.HERE, member.id()))
                    .isInstanceOfSatisfying(
                            InviteMember.Outcome.Invited.class,
                            invited -> assertThat(invited.until())
                                    .isEqualTo(people.world.clock.instant().plus(PasswordLinks.LIFE)));
        }
        assertThat(links(member)).isEqualTo(1);
        assertThat(people.audited("member:" + member.id()))
                .containsExactly("member.create", "member.invite", "member.invite");
        people.deactivate.deactivate(people.admin, AccessWorld.HERE, member.id());
        assertThat(links(member)).isZero();
        assertThat(people.invite.invite(people.admin, AccessWorld.HERE, member.id()))
                .isEqualTo(new InviteMember.Outcome.Left());
    }

    private long links(Member member) {
        return people.world
                .test
                .database()
                .inOrganization(
                        people.admin.organization(),
                        tx -> tx.sql()
                                .fetchSingle(
                                        "select count(*) as n from access.password_links where member_id = ?",
                                        member.id().value())
                                .get("n", Long.class));
    }

    @Test
    void invitesNobodyWhoComesByTickets() {
        Member shadow = people.member("shadow@example.com", "", "", MemberKind.EMBED);
        assertThat(people.invite.invite(people.admin, AccessWorld.HERE, shadow.id()))
                .isEqualTo(new InviteMember.Outcome.EmbedUser());
    }
}

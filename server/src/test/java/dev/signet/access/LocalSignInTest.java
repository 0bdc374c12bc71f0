package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import dev.signet.secrets.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where an identity provider is required: who still has a password, and what keeps one way in open.
class LocalSignInTest {
    private static final String NEXT = "another correct horse";

    private MailWorld world;
    private PeopleWorld people;
    private ChangeMember change;

    @BeforeEach
    void open() {
        world = new MailWorld();
        people = world.people;
        change = new ChangeMember(people.ground, new MemberWorld.KeptThings());
        people.givePassword(world.admin());
        settle(LocalSignIn.Rule.MARKED_ADMINS);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void settle(LocalSignIn.Rule rule) {
        people.world.test.database().inOrganization(world.admin().organization(), tx -> {
            new LocalSignIn().settle(tx, rule);
            return rule;
        });
    }

    private ChangeMember.Outcome mark(MemberId member, boolean marked) {
        MemberChange wanted = new MemberChange(
                MemberChange.Identity.UNCHANGED,
                Optional.empty(),
                MemberChange.Activity.UNCHANGED,
                MemberChange.Estate.UNCHANGED);
        return change.change(world.admin(), PeopleWorld.AT_HOME, member, wanted.marking(Optional.of(marked)));
    }

    private static List<Violation> violations(ChangeMember.Outcome outcome) {
        if (outcome instanceof ChangeMember.Outcome.Refused(List<Violation> violations)) return violations;
        throw new AssertionError("not refused: " + outcome);
    }

    private boolean signsIn(String email) {
        return people.tryToSignIn(email, PeopleWorld.PASSWORD, PeopleWorld.AT_HOME) instanceof SignIn.Outcome.SignedIn;
    }

    @Test
    void takesThePasswordsOfMarkedAdminsAlone() {
        people.person("view@example.com", "View");
        Principal marked = people.person("marked@example.com", "Admin");
        assertThat(mark(marked.member(), true)).isInstanceOf(ChangeMember.Outcome.Changed.class);

        assertThat(signsIn("marked@example.com")).isTrue();
        assertThat(signsIn("admin@example.com")).isFalse();
        assertThat(signsIn("view@example.com")).isFalse();
        assertThat(people.audited(AuditAction.SESSION_REFUSE))
                .hasSize(2)
                .allMatch(entry -> entry.contains("PROVIDER_REQUIRED"));
        settle(LocalSignIn.Rule.EVERYBODY);
        assertThat(signsIn("view@example.com")).isTrue();
    }

    @Test
    void takesThoseOfAnyAdminWhileNoneIsMarkedWhoHasOne() {
        Principal silent = people.world.member("silent@example.com", "Admin");
        mark(silent.member(), true);

        assertThat(signsIn("admin@example.com")).isTrue();
    }

    @Test
    void countsNoMarkOfWhoIsNoAdminAnyMore() {
        Principal marked = people.person("marked@example.com", "Admin");
        mark(marked.member(), true);
        assertThat(change.change(world.admin(), PeopleWorld.AT_HOME, marked.member(), MemberWorld.type("View")))
                .isInstanceOf(ChangeMember.Outcome.Changed.class);

        assertThat(signsIn("marked@example.com")).isFalse();
        assertThat(signsIn("admin@example.com")).isTrue();
    }

    @Test
    void marksActiveAdminsAlone() {
        Principal view = people.person("view@example.com", "View");

        assertThat(violations(mark(view.member(), true)))
                .extracting(Violation::field)
                .containsExactly("localSignIn");
    }

    @Test
    void tellsTheMarkAndItsChange() {
        Principal marked = people.person("marked@example.com", "Admin");
        assertThat(mark(marked.member(), true))
                .isInstanceOfSatisfying(
                        ChangeMember.Outcome.Changed.class,
                        changed -> assertThat(changed.entry().localSignIn()).isTrue());
        mark(marked.member(), true);

        assertThat(people.audited(AuditAction.MEMBER_UPDATE))
                .singleElement()
                .asString()
                .contains("\"localSignIn\":\"false → true\"");
    }

    @Test
    void keepsTheLastAdminWithAPassword() {
        Principal other = people.world.member("other@example.com", "Admin");
        MemberId last = world.admin().member();

        assertThat(violations(mark(last, false))).extracting(Violation::field).containsExactly("localSignIn");
        assertThat(violations(change.change(other, PeopleWorld.AT_HOME, last, MemberWorld.type("View"))))
                .extracting(Violation::field)
                .containsExactly("memberType");
        assertThat(new DeactivateMember(
                                people.world.test.database(),
                                people.world.access,
                                people.world.audit,
                                people.world.clock)
                        .deactivate(other, PeopleWorld.AT_HOME, last))
                .isEqualTo(DeactivateMember.Outcome.LAST_ADMIN);
        settle(LocalSignIn.Rule.EVERYBODY);
        assertThat(change.change(other, PeopleWorld.AT_HOME, last, MemberWorld.type("View")))
                .isInstanceOf(ChangeMember.Outcome.Changed.class);
    }

    @Test
    void mailsNoLinkToWhoHasToComeByTheProvider() {
        people.person("view@example.com", "View");
        RequestRecovery recovery = new RequestRecovery(people.ground, world.outbox, people.refusals);
        for (String email : List.of("view@example.com", "admin@example.com")) {
            assertThat(recovery.request(new RequestRecovery.Claim("acme", email), PeopleWorld.AT_HOME))
                    .isEqualTo(new RequestRecovery.Outcome.Taken());
        }

        assertThat(world.mails())
                .singleElement()
                .extracting(mail -> mail.to().toString())
                .asString()
                .contains("admin@example.com");
    }

    @Test
    void letsNobodyElseSetAPassword() {
        Principal view = people.person("view@example.com", "View");
        SetPassword set =
                new SetPassword(people.world.test.database(), people.passwords, people.world.audit, people.world.clock);
        Secret code = people.world
                .test
                .database()
                .inOrganization(view.organization(), tx -> world.links().create(tx, view.member()));

        assertThat(set.byLink(code, PasswordChoice.of(NEXT), PeopleWorld.AT_HOME))
                .isEqualTo(new SetPassword.Outcome.Unusable());
        settle(LocalSignIn.Rule.EVERYBODY);
        assertThat(set.byLink(code, PasswordChoice.of(NEXT), PeopleWorld.AT_HOME))
                .isInstanceOf(SetPassword.Outcome.Done.class);
    }

    @Test
    void invitesNobodyToSetOne() {
        Member member = world.invited("new@example.com");

        assertThat(world.mails()).isEmpty();
        assertThat(world.invite.invite(world.admin(), PeopleWorld.AT_HOME, member.id()))
                .isEqualTo(new InviteMember.Outcome.ByProvider());
        assertThat(world.add.invites(world.admin())).isFalse();
    }

    @Test
    void letsWhoRunsTheServerLetAnAdminIn() {
        Principal marked = people.person("marked@example.com", "Admin");
        mark(marked.member(), true);
        RecoverAccount recover =
                new RecoverAccount(people.world.test.database(), people.world.audit, people.world.clock);
        if (!(recover.recover("admin@example.com") instanceof RecoverAccount.Outcome.Made(String _, Secret code))) {
            throw new AssertionError("no code");
        }

        assertThat(new SetPassword(
                                people.world.test.database(), people.passwords, people.world.audit, people.world.clock)
                        .byLink(code, PasswordChoice.of(NEXT), PeopleWorld.AT_HOME))
                .isInstanceOf(SetPassword.Outcome.Done.class);
        assertThat(people.tryToSignIn("admin@example.com", NEXT, PeopleWorld.AT_HOME))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }
}

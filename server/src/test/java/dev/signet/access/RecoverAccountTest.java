package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.OrganizationId;
import dev.signet.secrets.Secret;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecoverAccountTest {
    private static final String NEXT = "a new one, long enough";

    private PeopleWorld people;
    private RecoverAccount recover;

    @BeforeEach
    void open() {
        people = new PeopleWorld();
        recover = new RecoverAccount(people.world.test.database(), people.world.audit, people.world.clock);
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void makesALinkThatSetsAPasswordOnce() {
        Secret code = code(recover.recover(" Admin@example.com "));
        SetPassword links =
                new SetPassword(people.world.test.database(), people.passwords, people.world.audit, people.world.clock);

        assertThat(links.byLink(code, PasswordChoice.of(NEXT), PeopleWorld.AT_HOME))
                .isEqualTo(new SetPassword.Outcome.Done("acme"));
        assertThat(links.byLink(code, PasswordChoice.of(NEXT), PeopleWorld.AT_HOME))
                .isEqualTo(new SetPassword.Outcome.Unusable());
        assertThat(people.tryToSignIn("admin@example.com", NEXT, PeopleWorld.AT_HOME))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void asksWhichOrganizationWhenSeveralKnowTheAddress() {
        found("other");

        assertThat(recover.recover("admin@example.com"))
                .isInstanceOfSatisfying(
                        RecoverAccount.Outcome.Several.class,
                        several -> assertThat(several.organizations()).containsExactlyInAnyOrder("acme", "other"));
        assertThat(recover.recover("admin@example.com", " OTHER "))
                .isInstanceOfSatisfying(
                        RecoverAccount.Outcome.Made.class,
                        made -> assertThat(made.organization()).isEqualTo("other"));
    }

    @Test
    void saysWhyThereIsNone() {
        Principal gone = people.world.member("gone@example.com", "View");
        people.world.deactivate(gone.member());

        assertThat(recover.recover("gone@example.com")).isEqualTo(new RecoverAccount.Outcome.Deactivated("acme"));
        assertThat(recover.recover("nobody@example.com")).isEqualTo(new RecoverAccount.Outcome.NoSuchMember());
        assertThat(recover.recover("\0\ud800")).isEqualTo(new RecoverAccount.Outcome.NoSuchMember());
        assertThat(recover.recover("admin@example.com", "nowhere"))
                .isEqualTo(new RecoverAccount.Outcome.NoSuchOrganization());
        assertThat(List.of(recover.recover("gone@example.com", "acme")))
                .containsExactly(new RecoverAccount.Outcome.Deactivated("acme"));
    }

    private void found(String slug) {
        FoundOrganization.Founding founding =
                new FoundOrganization.Founding(slug, slug, "admin@example.com", new Member.PersonName("Ada", "Admin"));
        people.world
                .test
                .database()
                .inOrganization(
                        OrganizationId.random(),
                        tx -> new FoundOrganization(people.world.audit, people.world.clock)
                                .in(tx, founding, PeopleWorld.AT_HOME));
    }

    private static Secret code(RecoverAccount.Outcome outcome) {
        if (outcome instanceof RecoverAccount.Outcome.Made(String _, Secret code)) return code;
        throw new AssertionError(outcome);
    }
}

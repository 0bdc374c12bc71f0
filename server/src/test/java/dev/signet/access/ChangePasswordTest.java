package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.secrets.Secret;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {
    private static final String NEXT = "a new one, long enough";

    private PeopleWorld people;
    private ChangePassword change;
    private Principal.Human ada;
    private Secret key;

    @BeforeEach
    void open() {
        people = new PeopleWorld();
        change = new ChangePassword(people.ground, people.passwords);
        ada = people.person("ada@example.com", "View");
        key = people.key("ada@example.com");
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void changesItAndEndsAllOtherSessionsAndLinks() {
        Secret elsewhere = people.key("ada@example.com");
        Secret code = people.world
                .test
                .database()
                .inOrganization(
                        ada.organization(),
                        tx -> new PasswordLinks(people.world.audit, people.world.clock).create(tx, ada.member()));

        assertThat(change(PeopleWorld.PASSWORD, NEXT)).isEqualTo(new ChangePassword.Outcome.Changed());
        assertThat(people.sessions.find(key)).isPresent();
        assertThat(people.sessions.find(elsewhere)).isEmpty();
        assertThat(people.tryToSignIn("ada@example.com", PeopleWorld.PASSWORD, PeopleWorld.AT_HOME))
                .isEqualTo(new SignIn.Outcome.Refused());
        assertThat(people.tryToSignIn("ada@example.com", NEXT, PeopleWorld.AT_HOME))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        SetPassword links =
                new SetPassword(people.world.test.database(), people.passwords, people.world.audit, people.world.clock);
        assertThat(links.byLink(code, PasswordChoice.of("yet another password"), PeopleWorld.AT_HOME))
                .isEqualTo(new SetPassword.Outcome.Unusable());
        assertThat(people.audited(AuditAction.MEMBER_PASSWORD_CHANGE))
                .singleElement()
                .asString()
                .startsWith("member:" + ada.member())
                .contains("\"sessionsEnded\":\"1\"")
                .doesNotContain(NEXT);
    }

    @Test
    void refusesTheWrongOldPasswordAndSlowsGuessingDown() {
        for (int i = 0; i < 3; i++) {
            assertThat(change("guess number " + i, NEXT)).isEqualTo(new ChangePassword.Outcome.WrongPassword());
        }
        assertThat(change(PeopleWorld.PASSWORD, NEXT))
                .isEqualTo(new ChangePassword.Outcome.TooManyAttempts(Duration.ofSeconds(1)));
        people.world.clock.advance(Duration.ofSeconds(1));
        assertThat(change(PeopleWorld.PASSWORD, NEXT)).isEqualTo(new ChangePassword.Outcome.Changed());
        assertThat(people.audited(AuditAction.SESSION_REFUSE)).hasSize(3);
    }

    @Test
    void refusesAPasswordThatCannotBeHad() {
        for (String wanted : new String[] {"short", "Ada@Example.com", PeopleWorld.PASSWORD}) {
            assertThat(change(PeopleWorld.PASSWORD, wanted)).isInstanceOf(ChangePassword.Outcome.Unfit.class);
        }
        assertThat(people.sessions.find(key)).isPresent();
    }

    @Test
    void changesNothingFromASessionThatEndedMeanwhile() {
        Session session = people.session(key);
        new EndSessions(people.ground).endAll(ada, PeopleWorld.AT_HOME, ada.member());

        assertThat(change.change(
                        session, PeopleWorld.AT_HOME, Secret.ofText(PeopleWorld.PASSWORD), PasswordChoice.of(NEXT)))
                .isEqualTo(new ChangePassword.Outcome.WrongPassword());
        assertThat(people.tryToSignIn("ada@example.com", PeopleWorld.PASSWORD, PeopleWorld.AT_HOME))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    private ChangePassword.Outcome change(String old, String wanted) {
        return change.change(people.session(key), PeopleWorld.AT_HOME, Secret.ofText(old), PasswordChoice.of(wanted));
    }
}

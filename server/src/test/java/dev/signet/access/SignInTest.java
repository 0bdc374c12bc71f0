package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.secrets.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static PeopleWorld people;

    @BeforeAll
    static void open() {
        people = new PeopleWorld();
    }

    @AfterAll
    static void close() {
        people.close();
    }

    @Test
    void auditsTheTrueReasonOfEveryRefusalOfAMember() {
        Principal.Human wrong = people.person("wrong@example.com", "View");
        Principal.Human gone = people.person("gone@example.com", "View");
        people.world.deactivate(gone.member());
        Principal silent = people.world.member("silent@example.com", "View");
        for (String email : new String[] {"wrong", "gone", "silent", "nobody"}) {
            assertThat(people.tryToSignIn(email + "@example.com", "not the password", PeopleWorld.AT_HOME))
                    .isEqualTo(new SignIn.Outcome.Refused());
        }

        assertThat(people.audited(AuditAction.SESSION_REFUSE))
                .contains(
                        refusal(wrong, "WRONG_PASSWORD"), refusal(gone, "DEACTIVATED"), refusal(silent, "NO_PASSWORD"));
    }

    private static String refusal(Principal who, String why) {
        return "stranger member:" + who.member() + " {\"reason\":\"" + why + "\",\"userAgent\":\"Browser/1\"}";
    }

    @Test
    void writesNothingOfStrangersIntoTheAudit() {
        int before = people.audited(AuditAction.SESSION_REFUSE).size();
        people.tryToSignIn("who@example.com", "x", PeopleWorld.AT_HOME);
        people.signIn.signIn(
                new SignIn.Attempt("nowhere", "admin@example.com", Secret.ofText("x")), PeopleWorld.AT_HOME);

        assertThat(people.audited(AuditAction.SESSION_REFUSE)).hasSize(before);
    }

    @Test
    void makesThoseWhoFailWaitWhetherTheyExistOrNot() {
        people.person("slow@example.com", "View");
        Origin elsewhere = new Origin("10.7.7.7", "", "");
        for (String email : new String[] {"slow@example.com", "unknown@example.com"}) {
            for (int i = 0; i < 3; i++) people.tryToSignIn(email, "guess", elsewhere);

            assertThat(people.tryToSignIn(email, PeopleWorld.PASSWORD, elsewhere))
                    .isEqualTo(new SignIn.Outcome.TooManyAttempts(Duration.ofSeconds(1)));
        }
        people.world.clock.advance(Duration.ofSeconds(1));

        assertThat(people.tryToSignIn("slow@example.com", PeopleWorld.PASSWORD, elsewhere))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void givesEverySessionAKeyOfItsOwn() {
        people.person("twice@example.com", "View");
        Secret one = people.key("twice@example.com");
        Secret two = people.key("twice@example.com");

        assertThat(one.matches(two)).isFalse();
        assertThat(people.session(one).id()).isNotEqualTo(people.session(two).id());
        assertThat(people.session(one).until())
                .isEqualTo(people.world.clock.instant().plus(Duration.ofHours(12)))
                .isInstanceOf(Instant.class);
    }
}

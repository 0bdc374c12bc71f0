package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.MemberId;
import dev.signet.secrets.Secret;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsOfPeopleTest {
    private PeopleWorld people;
    private ListSessions list;
    private EndSessions end;
    private Principal.Human ada;
    private Principal.Human bob;

    @BeforeEach
    void open() {
        people = new PeopleWorld();
        list = new ListSessions(people.ground);
        end = new EndSessions(people.ground);
        ada = people.person("ada@example.com", "View");
        bob = people.person("bob@example.com", "View");
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void listsOnesOwnWithWhereTheyAre() {
        Session older = people.session(people.key("ada@example.com"));
        people.world.clock.advance(Duration.ofMinutes(1));
        Session newer = people.session(people.key("ada@example.com"));
        people.key("bob@example.com");

        assertThat(list.list(ada, ada.member()))
                .isEqualTo(new ListSessions.Outcome.Listed(List.of(
                        new OpenSession(newer, "ada@example.com", "10.0.0.1", "Browser/1"),
                        new OpenSession(older, "ada@example.com", "10.0.0.1", "Browser/1"))));
    }

    @Test
    void leavesOutWhatIsOver() {
        people.key("ada@example.com");
        people.world.clock.advance(Duration.ofHours(12));

        assertThat(list.list(ada, ada.member())).isEqualTo(new ListSessions.Outcome.Listed(List.of()));
    }

    @Test
    void showsThoseOfOthersToAdminsOnly() {
        people.key("bob@example.com");

        assertThat(list.list(people.world.admin, bob.member()))
                .isInstanceOfSatisfying(
                        ListSessions.Outcome.Listed.class,
                        listed -> assertThat(listed.sessions()).hasSize(1));
        assertThat(list.list(ada, bob.member())).isEqualTo(new ListSessions.Outcome.Forbidden());
        assertThat(list.list(ada, MemberId.random())).isEqualTo(new ListSessions.Outcome.Forbidden());
        assertThat(list.list(people.world.admin, MemberId.random())).isEqualTo(new ListSessions.Outcome.NoSuchMember());
    }

    @Test
    void endsOneAtOnce() {
        Secret ended = people.key("ada@example.com");
        Secret kept = people.key("ada@example.com");
        SessionId id = people.session(ended).id();

        assertThat(end.end(ada, PeopleWorld.AT_HOME, id)).isTrue();
        assertThat(people.sessions.find(ended)).isEmpty();
        assertThat(people.sessions.find(kept)).isPresent();
        assertThat(end.end(ada, PeopleWorld.AT_HOME, id)).isFalse();
        assertThat(people.audited(AuditAction.SESSION_END))
                .containsExactly("member:" + ada.member() + " session:" + id + " {\"userAgent\":\"Browser/1\"}");
    }

    @Test
    void hidesSessionsOfOthersFromAllButAdmins() {
        Secret key = people.key("bob@example.com");
        SessionId id = people.session(key).id();

        assertThat(end.end(ada, PeopleWorld.AT_HOME, id)).isFalse();
        assertThat(people.sessions.find(key)).isPresent();
        assertThat(end.end(people.world.admin, PeopleWorld.AT_HOME, id)).isTrue();
        assertThat(people.sessions.find(key)).isEmpty();
    }

    @Test
    void signsOutEverywhere() {
        Secret one = people.key("ada@example.com");
        Secret two = people.key("ada@example.com");
        Secret others = people.key("bob@example.com");

        assertThat(end.endAll(ada, PeopleWorld.AT_HOME, ada.member())).isEqualTo(new EndSessions.Outcome.Ended(2));
        assertThat(people.sessions.find(one)).isEmpty();
        assertThat(people.sessions.find(two)).isEmpty();
        assertThat(people.sessions.find(others)).isPresent();
        assertThat(end.endAll(ada, PeopleWorld.AT_HOME, bob.member())).isEqualTo(new EndSessions.Outcome.Forbidden());
        assertThat(end.endAll(people.world.admin, PeopleWorld.AT_HOME, bob.member()))
                .isEqualTo(new EndSessions.Outcome.Ended(1));
        assertThat(people.audited(AuditAction.SESSION_END_ALL))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"2\"");
    }
}

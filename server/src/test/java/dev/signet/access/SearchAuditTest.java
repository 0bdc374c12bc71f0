package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchAuditTest {
    private static final Instant NOON = Instant.parse("2029-06-01T12:00:00Z");
    private static AccessWorld world;
    private static SearchAudit search;
    private static Principal ada;

    @BeforeAll
    static void fill() {
        world = new AccessWorld();
        Standings standings = new Standings(world.test.database());
        search = new SearchAudit(
                new AccessGround(world.test.database(), world.access, standings, world.audit, world.clock));
        ada = world.member("Ada.Lovelace@example.com", "View");
        for (int i = 0; i < 25; i++) {
            write(NOON.plusSeconds(i), "client:1 as member:" + ada.member(), "token.grant", "credential:" + i);
        }
        write(NOON.plusSeconds(30), "stranger", "token.refuse", "credential:7");
        write(NOON.plusSeconds(31), "operator", "key.rotate", "organization:x");
        write(NOON.plusSeconds(32), "member:" + ada.member(), "credential.rotate", "credential:100%_");
        write(NOON.plusSeconds(33), "member:" + ada.member(), "credentials.other", "credential:8");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void write(Instant at, String actor, String action, String subject) {
        AuditEntry entry = new AuditEntry(at, actor, action, subject, "10.1.2.3", "r-9", Map.of("why", "Because"));
        write(world.admin.organization(), entry);
    }

    private static void write(OrganizationId organization, AuditEntry entry) {
        world.test.database().inOrganization(organization, tx -> {
            world.audit.record(tx, entry);
            return entry;
        });
    }

    @Test
    void showsTheNewestFirstWithNamesAndOutcomes() {
        AuditPeriod period = new AuditPeriod(Optional.of(NOON), Optional.of(NOON.plusSeconds(60)));
        AuditFilter filter = new AuditFilter("", new AuditFilter.Names("", "", ""), period, Optional.empty());
        List<AuditEvent> found = page(filter, Optional.empty(), 4).events();

        assertThat(found)
                .extracting(each -> each.entry().action() + " " + each.actorName() + " " + each.outcome())
                .containsExactly(
                        "credentials.other Ada.Lovelace@example.com OK",
                        "credential.rotate Ada.Lovelace@example.com OK",
                        "key.rotate Whoever runs the server OK",
                        "token.refuse Somebody not signed in REFUSED");
        assertThat(found.getFirst().entry().details()).containsExactly(Map.entry("why", "Because"));
    }

    @Test
    void pagesThroughEverythingOnceWhateverIsAddedMeanwhile() {
        List<Long> all = numbers(filter("", "", "", "", Optional.empty()), 1_000);
        List<Long> paged = new ArrayList<>();
        Optional<AuditCursor> next = Optional.empty();
        do {
            SearchAudit.Outcome.Page page = page(AuditFilter.everything(), next, 7);
            page.events().forEach(event -> paged.add(event.number()));
            next = page.next().flatMap(cursor -> AuditCursor.parse(cursor.text()));
            write(NOON.minusSeconds(1), "operator", "team.create", "team:late");
        } while (next.isPresent());

        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    }

    @Test
    void findsByActionAndItsBeginning() {
        assertThat(subjects(filter("credential.rotate", "", "", "", Optional.empty())))
                .containsExactly("credential:100%_");
        assertThat(subjects(filter("credential.", "", "", "", Optional.empty())))
                .containsExactly("credential:100%_");
        assertThat(subjects(filter("token.", "", "", "", Optional.empty()))).hasSize(26);
        assertThat(subjects(filter("nothing.", "", "", "", Optional.empty()))).isEmpty();
    }

    @Test
    void findsByOutcome() {
        assertThat(subjects(filter("", "", "", "", Optional.of(Acceptance.REFUSED))))
                .containsExactly("credential:7");
        assertThat(subjects(filter("", "", "", "", Optional.of(Acceptance.OK)))).doesNotContain("team:refused");
    }

    @Test
    void findsByWhoDidItByIdNameOrAddress() {
        assertThat(subjects(filter("", "LOVELACE", "", "", Optional.empty()))).hasSize(27);
        assertThat(subjects(filter("", ada.member().value(), "", "", Optional.empty())))
                .hasSize(27);
        assertThat(subjects(filter("key.", "operator", "", "", Optional.empty())))
                .containsExactly("organization:x");
    }

    @Test
    void findsByWhatItWasDoneToWithoutWildcards() {
        assertThat(subjects(filter("", "", "100%_", "", Optional.empty()))).containsExactly("credential:100%_");
        assertThat(subjects(filter("", "", "1%0", "", Optional.empty()))).isEmpty();
        assertThat(subjects(filter("member.create", "", "lovelace", "", Optional.empty())))
                .containsExactly("member:" + ada.member());
    }

    @Test
    void findsAnywhereInTheRecord() {
        assertThat(subjects(filter("key.", "", "", "BECAUSE", Optional.empty())))
                .containsExactly("organization:x");
        assertThat(subjects(filter("key.", "", "", "10.1.2.3", Optional.empty())))
                .hasSize(1);
        assertThat(subjects(filter("key.", "", "", "nowhere", Optional.empty())))
                .isEmpty();
    }

    @Test
    void findsByTimeWithTheBeginningAndWithoutTheEnd() {
        AuditPeriod period = new AuditPeriod(Optional.of(NOON), Optional.of(NOON.plusSeconds(2)));
        AuditFilter filter = new AuditFilter("", new AuditFilter.Names("", "", ""), period, Optional.empty());

        assertThat(subjects(filter)).containsExactly("credential:1", "credential:0");
    }

    @Test
    void isForAdminsOnly() {
        assertThat(search.search(ada, AuditFilter.everything(), Optional.empty(), 10))
                .isEqualTo(new SearchAudit.Outcome.Forbidden());
    }

    @Test
    void showsNothingOfOtherOrganizations() {
        OrganizationId other = OrganizationId.random();
        AuditEntry secret = new AuditEntry(NOON, "operator", "theirs.only", "theirs", "", "", Map.of());
        write(other, secret);

        assertThat(subjects(filter("theirs.only", "", "", "", Optional.empty())))
                .isEmpty();
        assertThat(search.search(
                        new Principal.Human(other, world.admin.member()),
                        AuditFilter.everything(),
                        Optional.empty(),
                        10))
                .isEqualTo(new SearchAudit.Outcome.Forbidden());
    }

    @Test
    void showsARecordWhoseDetailsWereAltered() {
        write(NOON.minus(Duration.ofDays(9)), "operator", "altered.one", "x");
        world.test.asSuperuser("update access.audit_records set details = 'no json' where action = 'altered.one'");

        assertThat(page(filter("altered.one", "", "", "", Optional.empty()), Optional.empty(), 5)
                        .events())
                .singleElement()
                .satisfies(event -> assertThat(event.entry().details()).containsEntry("unreadable", "no json"));
    }

    private static AuditFilter filter(
            String action, String actor, String subject, String anywhere, Optional<Acceptance> outcome) {
        return new AuditFilter(action, new AuditFilter.Names(actor, subject, anywhere), AuditPeriod.always(), outcome);
    }

    private static List<String> subjects(AuditFilter filter) {
        return page(filter, Optional.empty(), 1_000).events().stream()
                .map(event -> event.entry().subject())
                .toList();
    }

    private static List<Long> numbers(AuditFilter filter, int size) {
        return page(filter, Optional.empty(), size).events().stream()
                .map(AuditEvent::number)
                .toList();
    }

    private static SearchAudit.Outcome.Page page(AuditFilter filter, Optional<AuditCursor> after, int size) {
        return (SearchAudit.Outcome.Page) search.search(world.admin, filter, after, size);
    }
}

package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AuditSealerTest {
    private AuditWorld world;

    @BeforeEach
    void open() {
        world = AuditWorld.fresh();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void recordsInTheTransactionOfTheAction() {
        try (AuditSealer sealer = AuditSealer.start(world.database(), AuditWorld.CLOCK)) {
            Audit audit = new Audit(sealer);
            assertThatThrownBy(() -> world.database().inOrganization(world.organization, transaction -> {
                        audit.record(transaction, AuditWorld.entry("undone"));
                        throw new IllegalStateException("the action failed");
                    }))
                    .hasMessage("the action failed");
            world.database().inOrganization(world.organization, transaction -> {
                audit.record(transaction, AuditWorld.entry("done"));
                return true;
            });
        }
        assertThat(world.sealedSubjects()).containsExactly("done");
        assertThat(world.verify()).isEqualTo(world.intact(1, 0));
    }

    @Test
    void sealsWithoutBeingAsked() {
        try (AuditSealer sealer = AuditSealer.start(world.database(), AuditWorld.CLOCK)) {
            world.database().inOrganization(world.organization, transaction -> {
                new Audit(sealer).record(transaction, AuditWorld.byMember(world.organization));
                return true;
            });
            while (world.sealedSubjects().isEmpty()) Thread.onSpinWait();
        }
        assertThat(world.sealedSubjects()).containsExactly("team:1");
    }

    @Test
    void sealsOthersWhileOneCannotBeSealedAndThatOneLater() throws SQLException {
        OrganizationId other = world.newOrganization();
        alterSeals("add constraint broken check (organization_id <> '" + other + "')");
        try (AuditSealer sealer = AuditSealer.start(world.database(), AuditWorld.CLOCK)) {
            Audit audit = new Audit(sealer);
            for (OrganizationId one : List.of(other, world.organization)) {
                world.database().inOrganization(one, transaction -> {
                    audit.record(transaction, AuditWorld.entry("team:1"));
                    return true;
                });
            }
            while (world.sealedSubjects().isEmpty()) Thread.onSpinWait();
            alterSeals("drop constraint broken");
        }
        assertThat(world.verify())
                .isInstanceOfSatisfying(
                        AuditOutcome.Intact.class,
                        intact -> assertThat(intact.organizations())
                                .containsExactlyInAnyOrder(
                                        new AuditOutcome.Count(world.organization, 1, 0),
                                        new AuditOutcome.Count(other, 1, 0)));
    }

    @Test
    void sealsAtTheStartWhatAnotherNodeLeft() {
        world.record("left");
        try (AuditSealer sealer = AuditSealer.start(world.database(), AuditWorld.CLOCK)) {
            assertThat(sealer).isNotNull();
            while (world.sealedSubjects().isEmpty()) Thread.onSpinWait();
        }
        assertThat(world.sealedSubjects()).containsExactly("left");
    }

    @Test
    void sealsALateCommitterInALaterSealOnce() throws SQLException {
        try (Connection early = world.open()) {
            AuditWorld.write(early, world.organization, "early");
            world.record("late");
            assertThat(world.seal()).isEqualTo(1);
            early.commit();
        }
        assertThat(world.seal()).isEqualTo(1);
        assertThat(world.seal()).isZero();
        assertThat(world.sealedSubjects()).containsExactly("late", "early");
        assertThat(world.verify()).isEqualTo(world.intact(2, 0));
    }

    @Test
    void keepsAMarkUntilItsTransactionHasEnded() {
        AuditMarks marks = new AuditMarks();
        marks.mark(world.organization, 7);
        marks.mark(world.organization, 5);
        marks.passed(world.organization, 7);
        assertThat(marks.organizations()).containsExactly(world.organization);
        marks.passed(world.organization, 8);
        assertThat(marks.organizations()).isEmpty();
    }

    @Test
    void ordersByTransactionAndThenByNumber() {
        world.records(3);
        world.record("last");
        world.seal();
        assertThat(world.sealedSubjects()).containsExactly("team:0", "team:1", "team:2", "last");
    }

    @Test
    void writesManySealsOfOnePassWithOneSnapshot() {
        world.records(2 * AuditRun.LONGEST + 1);
        assertThat(world.seal()).isEqualTo(2 * AuditRun.LONGEST + 1);
        assertThat(world.text("select count(*) || ' ' || count(distinct snapshot::text) from access.audit_seals"))
                .isEqualTo("3 1");
        assertThat(world.verify()).isEqualTo(world.intact(2 * AuditRun.LONGEST + 1, 0));
    }

    @Test
    void letsOneSealerAtATimeIn() {
        world.record("one");
        world.database().inOrganization(world.organization, transaction -> {
            assertThat(AuditPass.in(transaction, AuditWorld.CLOCK)).isInstanceOf(AuditPass.Outcome.Sealed.class);
            return world.seal();
        });
        assertThat(world.sealedSubjects()).containsExactly("one");
    }

    @Test
    void sealsEachRecordOnceWhileManySealersAndWritersRun() throws InterruptedException {
        long writers = 4;
        long each = 100;
        CountDownLatch written = new CountDownLatch((int) writers);
        List<Thread> threads = LongStream.range(0, writers)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < each; i++) world.record(writer + ":" + i);
                    written.countDown();
                }))
                .toList();
        List<Thread> sealers = IntStream.range(0, 3)
                .mapToObj(any -> Thread.ofVirtual().start(() -> {
                    while (written.getCount() > 0) world.seal();
                }))
                .toList();
        assertThat(written.await(100, TimeUnit.SECONDS)).isTrue();
        for (Thread thread : threads) thread.join();
        for (Thread sealer : sealers) sealer.join();
        world.seal();
        assertThat(world.sealedSubjects()).hasSize((int) (writers * each)).doesNotHaveDuplicates();
        assertThat(world.verify()).isEqualTo(world.intact(writers * each, 0));
    }

    @Test
    void goesOnAfterADumpIsRestoredInAnotherCluster() {
        world.record("before");
        world.seal();
        world.record("unsealed when dumped");
        // As in a dump of a cluster that was ahead of this one.
        world.tamper("update access.audit_seals set cluster = 'another', snapshot = '9000000:9000000:'");
        world.tamper("update access.audit_records set xid = (xid::text::bigint + 1000000)::text::xid8");
        world.tamper("update access.audit_seals set transactions = array[(transactions[1]::text::bigint +"
                + " 1000000)::text::xid8]");
        assertThat(world.verify()).isEqualTo(world.intact(1, 1));
        assertThat(world.seal()).isEqualTo(1);
        world.record("after");
        assertThat(world.seal()).isEqualTo(1);
        assertThat(world.seal()).isZero();
        assertThat(world.sealedSubjects()).containsExactly("before", "unsealed when dumped", "after");
        assertThat(world.verify()).isEqualTo(world.intact(3, 0));
    }

    @Test
    void sealsNoRestoredRecordAgainWhenTransactionIdsReachIt() {
        world.record("before");
        world.seal();
        world.tamper("update access.audit_seals set cluster = 'another'");
        world.record("unsealed when dumped");
        world.seal();
        long reached = world.database().inOrganization(world.organization, transaction -> {
            AuditWorld.insert(transaction, AuditWorld.entry("after"));
            return transaction
                    .sql()
                    .fetchSingle("select pg_current_xact_id()::text::bigint")
                    .get(0, Long.class);
        });
        world.tamper("update access.audit_records set xid = ?::text::xid8 where subject = 'before'", reached);
        assertThat(world.seal()).isEqualTo(1);
        assertThat(world.sealedSubjects()).containsExactly("before", "unsealed when dumped", "after");
    }

    @Test
    void seesOneOrganizationOnly() {
        OrganizationId other = world.newOrganization();
        world.recordFor(other, "theirs");
        world.record("ours");
        assertThat(world.seal()).isEqualTo(1);
        assertThat(world.sealedSubjects()).containsExactly("ours");
        assertThat(world.verify())
                .isInstanceOfSatisfying(
                        AuditOutcome.Intact.class,
                        intact -> assertThat(intact.organizations())
                                .containsExactlyInAnyOrder(
                                        new AuditOutcome.Count(world.organization, 1, 0),
                                        new AuditOutcome.Count(other, 0, 1)));
    }

    private void alterSeals(String change) throws SQLException {
        try (Connection connection = world.open();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table access.audit_seals " + change);
            connection.commit();
        }
    }
}

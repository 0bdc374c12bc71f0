package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AuditGroupTest {
    private static final int CALLERS = 64;

    private AuditWorld world;
    private AuditSealer sealer;
    private AuditGroup group;

    @BeforeEach
    void open() {
        world = AuditWorld.fresh();
        sealer = AuditSealer.start(world.database(), AuditWorld.CLOCK);
        group = AuditGroup.start(world.database(), sealer);
    }

    @AfterEach
    void close() {
        group.close();
        sealer.close();
        world.close();
    }

    @Test
    void returnsOnlyAfterTheCommit() throws InterruptedException {
        Queue<String> unseen = new ConcurrentLinkedQueue<>();
        callers(caller -> {
            String subject = "caller:" + caller;
            group.recordNow(world.organization, AuditWorld.entry(subject));
            if (!isCommitted(subject)) unseen.add(subject);
        });
        assertThat(unseen).isEmpty();
        group.close();
        sealer.close();
        assertThat(world.sealedSubjects()).hasSize(CALLERS).doesNotHaveDuplicates();
        assertThat(world.verify()).isEqualTo(world.intact(CALLERS, 0));
    }

    @Test
    void failsEveryoneWhoseRecordWasNotCommitted() throws Exception {
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        alter("add constraint broken check (action <> 'team.create')");
        callers(caller -> {
            try {
                group.recordNow(world.organization, AuditWorld.entry("caller:" + caller));
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        });
        assertThat(failures).hasSize(CALLERS);
        alter("drop constraint broken");
        group.recordNow(world.organization, AuditWorld.entry("after"));
        assertThat(isCommitted("after")).isTrue();
    }

    @Test
    void writesEachRecordInItsOwnOrganization() throws InterruptedException {
        OrganizationId other = world.newOrganization();
        callers(caller ->
                group.recordNow(caller % 2 == 0 ? world.organization : other, AuditWorld.entry("caller:" + caller)));
        assertThat(world.verify())
                .isInstanceOfSatisfying(
                        AuditOutcome.Intact.class,
                        intact -> assertThat(intact.organizations())
                                .hasSize(2)
                                .allMatch(count -> count.sealed() + count.unsealed() == CALLERS / 2));
    }

    @Test
    void failsNobodyElseWhenOneOrganizationFails() throws Exception {
        OrganizationId other = world.newOrganization();
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        alter("add constraint broken check (organization_id <> '" + other + "')");
        callers(caller -> {
            OrganizationId mine = caller % 2 == 0 ? world.organization : other;
            try {
                group.recordNow(mine, AuditWorld.entry("caller:" + caller));
            } catch (RuntimeException failed) {
                assertThat(mine).isEqualTo(other);
                failures.add(failed);
            }
        });
        assertThat(failures).hasSize(CALLERS / 2);
    }

    @Test
    void refusesWhenClosed() {
        group.close();
        assertThatThrownBy(() -> group.recordNow(world.organization, AuditWorld.entry("late")))
                .hasMessage("the audit is closed");
    }

    private boolean isCommitted(String subject) {
        return world.database()
                .inOrganization(
                        world.organization,
                        transaction -> transaction
                                        .sql()
                                        .fetch("select from access.audit_records where subject = ?", subject)
                                        .size()
                                == 1);
    }

    private void alter(String change) throws SQLException {
        try (Connection connection = world.open();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table access.audit_records " + change);
            connection.commit();
        }
    }

    private static void callers(IntConsumer work) throws InterruptedException {
        List<Thread> threads = IntStream.range(0, CALLERS)
                .mapToObj(caller -> Thread.ofVirtual().start(() -> work.accept(caller)))
                .toList();
        for (Thread thread : threads) thread.join();
    }
}

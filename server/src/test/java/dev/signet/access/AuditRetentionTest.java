package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditRetentionTest {
    private final RetentionWorld retention = new RetentionWorld();
    private final AuditWorld world = retention.world;

    @AfterEach
    void close() {
        retention.close();
    }

    private void days(int days) {
        for (int day = 0; day < days; day++) retention.day(2);
    }

    @Test
    void dropsWhatIsTooOldAndTheRestVerifies() {
        days(14);
        assertThat(retention.sweep()).isEqualTo(8);
        retention.seal();
        AuditOutcome.Count count = retention.count();
        assertThat(count.sealed()).isEqualTo(20 + 1);
        assertThat(count.start())
                .isEqualTo(new AuditOutcome.Start.Later(
                        4, retention.clock.instant().minus(Duration.ofDays(11))));
        assertThat(retention.sweep()).isZero();
    }

    @Test
    void tellsOfTheDroppingInTheAuditItself() {
        days(12);
        retention.sweep();
        String details = world.text("select details from access.audit_records where action = 'audit.trim'");
        assertThat(details).contains("\"records\":\"4\"", "\"seal\":\"2\"", "\"until\":\"2030-01-02T00:00:00Z\"");
        assertThat(world.text("select actor || subject from access.audit_records where action = 'audit.trim'"))
                .isEqualTo("serverorganization:" + world.organization);
    }

    @Test
    void dropsNothingWhenNobodyWantsItTo() {
        world.tamper("update access.organizations set audit_retention_days = null");
        days(40);
        assertThat(retention.sweep()).isZero();
        assertThat(retention.count()).isEqualTo(new AuditOutcome.Count(world.organization, 80, 0));
    }

    @Test
    void neverDropsTheLastSeal() {
        days(2);
        retention.clock.advance(Duration.ofDays(100));
        assertThat(retention.sweep()).isEqualTo(2);
        assertThat(retention.sweep()).isZero();
        retention.seal();
        assertThat(retention.count().sealed()).isEqualTo(3);
    }

    @Test
    void goesOnAgainAndAgainAsTimePasses() {
        for (int day = 0; day < 30; day++) {
            retention.day(1);
            retention.sweep();
            assertThat(world.verify()).isInstanceOf(AuditOutcome.Intact.class);
        }
        assertThat(retention.beginning().seal()).isEqualTo(20);
    }

    @Test
    void dropsAtMostAPageInOneTransaction() {
        retention.day(AuditPageStore.MOST_RECORDS - 1);
        retention.day(2);
        days(12);
        assertThat(retention.trim())
                .isInstanceOfSatisfying(
                        AuditTrim.Outcome.Dropped.class,
                        dropped -> assertThat(dropped.records()).isEqualTo(AuditPageStore.MOST_RECORDS - 1));
        assertThat(retention.sweep()).isEqualTo(2 + 4);
        assertThat(world.verify()).isInstanceOf(AuditOutcome.Intact.class);
    }

    @Test
    void keepsWhatIsNotAsItWasSealedAsEvidence() {
        days(14);
        world.tamper("update access.audit_records set actor = 'x' where number = (select records[1] from"
                + " access.audit_seals where number = 2)");
        assertThat(retention.sweep()).isZero();
        assertThat(retention.beginning().seal()).isZero();
        assertThat(world.broken()).isInstanceOf(AuditBreak.Altered.class);
    }

    @Test
    void leavesItToTheOtherNodeThatDropsAndWaitsForWhoeverReads() throws SQLException {
        days(14);
        try (Connection reader = world.open();
                var share = reader.prepareStatement("select pg_advisory_xact_lock_shared(?)")) {
            share.setLong(
                    1,
                    ~(world.organization.value().getMostSignificantBits()
                            ^ world.organization.value().getLeastSignificantBits()));
            share.execute();
            assertThat(retention.trim()).isEqualTo(new AuditTrim.Outcome.Busy());
            assertThat(retention.count().sealed()).isEqualTo(28); // readers do not wait for one another
        }
        assertThat(retention.sweep()).isEqualTo(8);
    }

    @Test
    void dropsEachRecordOnceWithTwoNodesAtItWhileOthersSeal() throws Exception {
        for (int day = 0; day < 6; day++) retention.day(1_500);
        days(12);
        List<Callable<Long>> work = List.of(retention.node()::sweep, retention.node()::sweep, this::writeAndSeal);
        long dropped = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Long> one : threads.invokeAll(work)) dropped += one.get();
        }
        dropped += retention.sweep();
        retention.seal();
        assertThat(dropped).isEqualTo(6 * 1_500 + 2 * 2);
        assertThat(world.verify()).isInstanceOf(AuditOutcome.Intact.class);
        assertThat(world.text("select count(*)::text from access.audit_records where subject = 'beside'"))
                .isEqualTo("50");
    }

    private long writeAndSeal() {
        for (int i = 0; i < 50; i++) {
            world.record("beside");
            retention.seal();
        }
        return 0;
    }

    @Test
    void namesWhatWasDeletedByHand() {
        days(5);
        world.tamper("delete from access.audit_records where number = any (select unnest(records) from"
                + " access.audit_seals where number <= 2)");
        world.tamper("delete from access.audit_seals where number <= 2");
        assertThat(world.broken()).isEqualTo(new AuditBreak.Seal(world.organization, 1, "it is missing or empty"));
    }

    @Test
    void namesABeginningMovedByHand() {
        days(14);
        retention.sweep();
        retention.seal();
        world.tamper("delete from access.audit_records where number = any (select unnest(records) from"
                + " access.audit_seals where number = 5)");
        world.tamper("""
            with gone as (delete from access.audit_seals where number = 5 returning number, sealed_at, links)
            update access.audit_beginnings b set seal = gone.number, until = gone.sealed_at,
              link = substring(gone.links from octet_length(gone.links) - 31) from gone\
            """);
        assertThat(world.broken()).isInstanceOfSatisfying(AuditBreak.Seal.class, found -> {
            assertThat(found.number()).isEqualTo(5);
            assertThat(found.why()).contains("no record tells");
        });
    }

    @Test
    void namesABeginningThatIsNotWhereTheChainBegins() {
        days(14);
        retention.sweep();
        retention.seal();
        world.tamper("update access.audit_beginnings set seal = 5");
        assertThat(world.broken().why()).contains("said to begin after it");
        world.tamper("update access.audit_beginnings set seal = 3");
        assertThat(world.broken()).isEqualTo(new AuditBreak.Seal(world.organization, 4, "it is missing or empty"));
        world.tamper("update access.audit_beginnings set seal = 4, until = until - interval '1 day'");
        assertThat(world.broken().why()).contains("no record tells");
        world.tamper("update access.audit_beginnings set until = until + interval '1 day', link = sha256('')");
        assertThat(world.broken()).isInstanceOf(AuditBreak.Altered.class);
        world.tamper("delete from access.audit_beginnings");
        assertThat(world.broken()).isEqualTo(new AuditBreak.Seal(world.organization, 1, "it is missing or empty"));
    }

    @Test
    void namesTheSealsThatWentBesidesTheDropping() {
        days(14);
        retention.sweep();
        world.tamper("delete from access.audit_seals");
        assertThat(world.broken()).isEqualTo(new AuditBreak.Seal(world.organization, 5, "it is missing or empty"));
    }

    @Test
    void exportsTheRestWithItsBeginningInTheFirstLine() throws IOException {
        days(14);
        byte[] whole = retention.export(AuditPeriod.always());
        retention.sweep();
        retention.seal();
        byte[] rest = retention.export(AuditPeriod.always());
        assertThat(new String(rest, StandardCharsets.UTF_8))
                .startsWith("{\"organization\":\"" + world.organization + "\",\"afterSeal\":4,\"afterLink\":")
                .contains("\"droppedUntil\":\"2030-01-04T00:00:00Z\"}\n");
        assertThat(RetentionWorld.verify(rest)).isEqualTo(world.verify());
        assertThat(RetentionWorld.verify(whole)).isEqualTo(world.intact(28, 0)); // an old export is as good as ever
        AuditPeriod early =
                new AuditPeriod(Optional.of(retention.clock.instant().minus(Duration.ofDays(13))), Optional.empty());
        assertThat(retention.export(early)).isEqualTo(rest);
    }

    @Test
    void exportsAPartThatIsNotTheBeginningAsAPart() throws IOException {
        days(14);
        retention.sweep();
        AuditPeriod late =
                new AuditPeriod(Optional.of(retention.clock.instant().minus(Duration.ofDays(2))), Optional.empty());
        assertThat(RetentionWorld.verify(retention.export(late)))
                .isEqualTo(new AuditOutcome.Intact(
                        List.of(new AuditOutcome.Count(world.organization, 4, 0, new AuditOutcome.Start.Part(12)))));
    }

    @Test
    void endsAnExportThatIsOvertakenInsteadOfLeavingRecordsOut() {
        days(14);
        AuditStretch stretch = AuditStretch.of(world.database(), world.organization, AuditPeriod.always());
        retention.sweep();
        assertThatThrownBy(stretch::next).isInstanceOf(StartFailure.class).hasMessageContaining("dropped meanwhile");
    }
}

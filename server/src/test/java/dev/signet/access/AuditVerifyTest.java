package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditVerifyTest {
    private AuditWorld world;

    @BeforeEach
    void sealSome() {
        world = AuditWorld.fresh();
        world.records(3);
        world.seal();
        world.record("second pass");
        world.seal();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void findsNothingWrongWithAnUntouchedAudit() {
        assertThat(world.verify()).isEqualTo(world.intact(4, 0));
    }

    @Test
    void countsTheNewestThatAreNotSealedYet() throws SQLException {
        try (Connection early = world.open()) {
            AuditWorld.write(early, world.organization, "early");
            world.record("late");
            world.seal();
            early.commit();
        }
        world.record("newest");
        assertThat(world.verify()).isEqualTo(world.intact(5, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "at = 'infinity'",
                "actor = 'someone else'",
                "action = 'team.delete'",
                "address = '10.0.0.2'",
                "request_id = request_id || ' '",
                "details = details || ' '",
            })
    void namesAnAlteredRecord(String change) {
        long number = world.numberOf("team:1");
        world.tamper("update access.audit_records set " + change + " where number = ?", number);
        assertThat(world.broken())
                .isInstanceOfSatisfying(
                        AuditBreak.Altered.class,
                        found -> assertThat(found.number()).isEqualTo(number));
        assertThat(world.broken().sentence()).contains(world.organization.toString(), "record " + number, "team.");
    }

    @Test
    void namesADeletedRecord() {
        long number = world.numberOf("second pass");
        world.tamper("delete from access.audit_records where number = ?", number);
        assertThat(world.broken())
                .isEqualTo(
                        new AuditBreak.Missing(world.organization, number, "it was sealed and is not there any more"));
    }

    @Test
    void namesARecordOfAnotherTransaction() {
        long number = world.numberOf("team:2");
        world.tamper("update access.audit_records set xid = '3' where number = ?", number);
        assertThat(world.broken()).isInstanceOf(AuditBreak.Missing.class);
    }

    @Test
    void namesARecordPutInBehindTheSealersBack() {
        world.record("smuggled");
        world.tamper("update access.audit_records set xid = '3' where subject = 'smuggled'");
        assertThat(world.broken())
                .isInstanceOfSatisfying(
                        AuditBreak.Altered.class,
                        found -> assertThat(found.number()).isEqualTo(world.numberOf("smuggled")));
    }

    @Test
    void namesARecordOfATransactionThatHasNotBegun() {
        world.record("smuggled");
        world.tamper("update access.audit_records set xid = '9000000000' where subject = 'smuggled'");
        assertThat(world.seal()).isZero();
        assertThat(world.broken().why()).isEqualTo("the last seal should have taken it, and no seal has");
    }

    @Test
    void namesTheFirstOfRecordsThatChangedPlaces() {
        world.tamper("update access.audit_seals set records[1] = records[2], records[2] = records[1] where number = 1");
        assertThat(world.broken())
                .isInstanceOfSatisfying(
                        AuditBreak.Altered.class,
                        found -> assertThat(found.number()).isEqualTo(world.numberOf("team:1")));
    }

    @Test
    void namesARecordTakenOutOfItsSeal() {
        world.tamper("""
            update access.audit_seals set records = records[2:], transactions = transactions[2:],
              links = substring(links from 33) where number = 1\
            """);
        assertThat(world.broken())
                .isInstanceOfSatisfying(
                        AuditBreak.Altered.class,
                        found -> assertThat(found.number()).isEqualTo(world.numberOf("team:1")));
    }

    @Test
    void namesARecordTheSealOfWhichWasCutShort() {
        world.tamper("""
            update access.audit_seals set records = '{}', transactions = '{}', links = '' where number = 2\
            """);
        assertThat(world.broken()).isEqualTo(new AuditBreak.Seal(world.organization, 2, "it is missing or empty"));
    }

    @Test
    void namesAMissingSeal() {
        world.tamper("delete from access.audit_seals where number = 1");
        assertThat(world.broken()).isEqualTo(new AuditBreak.Seal(world.organization, 1, "it is missing or empty"));
    }

    @Test
    void namesASealBeforeTheFirst() {
        world.tamper("update access.audit_seals set number = 0 where number = 1");
        assertThat(world.broken()).isEqualTo(new AuditBreak.Seal(world.organization, 0, "no seal has such a number"));
    }

    @Test
    void namesARecordSealedTwice() {
        world.tamper("update access.audit_seals set snapshot = '3:3:', restored = 0 where number = 2");
        assertThat(world.seal()).isEqualTo(4);
        assertThat(world.broken())
                .isEqualTo(new AuditBreak.Missing(
                        world.organization, world.numberOf("team:0"), "it is sealed more than once"));
    }

    @Test
    void namesTheRecordsOfRemovedSealsUnlessTheWholePassIsGone() {
        world.records(AuditRun.LONGEST + 1);
        world.seal();
        world.tamper("delete from access.audit_seals where number = 4");
        assertThat(world.broken().why()).isEqualTo("the last seal should have taken it, and no seal has");
    }

    @Test
    void tellsOfEveryBrokenOrganization() {
        OrganizationId other = world.newOrganization();
        world.recordFor(other, "theirs");
        AuditPass.over(world.database(), other, AuditWorld.CLOCK);
        world.tamper("update access.audit_records set actor = 'x' where subject = 'team:0'");
        world.database()
                .inOrganization(other, transaction -> transaction.sql().execute("delete from access.audit_records"));
        assertThat(world.verify())
                .isInstanceOfSatisfying(
                        AuditOutcome.Broken.class,
                        broken -> assertThat(broken.breaks()).hasSize(2));
    }

    @Test
    void readsOnly() {
        String readOnly = world.database().inOrganization(world.organization, transaction -> {
            AuditVerify.in(transaction);
            return transaction.sql().fetchSingle("show transaction_read_only").get(0, String.class);
        });
        assertThat(readOnly).isEqualTo("on");
    }
}

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

/// How PostgreSQL goes about it, as the application's role: never through all records for a page of them.
class AuditSearchPlanTest {
    private static final int RECORDS = 20_000;
    private static AccessWorld world;

    @BeforeAll
    static void fill() {
        world = new AccessWorld();
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            String action = i % 2_000 == 0 ? "credential.rotate" : "token.grant";
            Instant at = world.clock.instant().plus(Duration.ofMinutes(i));
            entries.add(new AuditEntry(at, "client:1", action, "x".repeat(100), "", "", Map.of()));
        }
        for (OrganizationId each : List.of(world.admin.organization(), OrganizationId.random())) {
            AuditStore.insertAll(world.test.database(), each, entries);
        }
        world.test.asSuperuser("vacuum analyze access.audit_records");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void readsAPageBackwardsFromWhereItBegins() {
        assertThat(plan("", Optional.empty())).contains("Index Scan Backward using audit_records_pkey");
        assertThat(plan("", Optional.of(new AuditCursor(900, 12_000))))
                .contains("Index Scan Backward using audit_records_pkey")
                .containsPattern("Index Cond: .*xid <=");
    }

    @Test
    void findsRareActionsInTheirIndex() {
        assertThat(plan("credential.rotate", Optional.empty())).contains("audit_records_of_rare_actions");
        assertThat(plan("credential.", Optional.empty())).contains("audit_records_of_rare_actions");
        assertThat(plan("token.grant", Optional.empty())).contains("Index Scan Backward using audit_records_pkey");
    }

    private static String plan(String action, Optional<AuditCursor> after) {
        AuditFilter filter =
                new AuditFilter(action, new AuditFilter.Names("", "", ""), AuditPeriod.always(), Optional.empty());
        return world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .explain(new AuditSearchStore(tx).query(filter, after, 50))
                                .plan());
    }
}

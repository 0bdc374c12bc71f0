package dev.signet.access;

import dev.signet.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An organization that wants its audit for ten days, with a clock that the test moves.
final class RetentionWorld implements AutoCloseable {
    static final int DAYS = 10;

    final TestClock clock = new TestClock();
    final AuditWorld world = AuditWorld.fresh();
    final Audit audit;

    RetentionWorld() {
        AuditSealer silent = AuditSealer.start(world.database(), clock);
        silent.close();
        audit = new Audit(silent);
        world.tamper("""
            insert into access.organizations (organization_id, slug, name, created_at, audit_retention_days)
            values (?, 'acme', 'Acme', now(), ?)\
            """, world.organization.value(), DAYS);
    }

    /// A day on which so many records are written and sealed.
    void day(int records) {
        if (records > 0) world.records(records);
        seal();
        clock.advance(Duration.ofDays(1));
    }

    void seal() {
        AuditPass.over(world.database(), world.organization, clock);
    }

    /// One more node that drops.
    AuditRetention node() {
        return AuditRetention.of(world.database(), audit, clock);
    }

    long sweep() {
        return node().sweep();
    }

    AuditTrim.Outcome trim() {
        Instant now = clock.instant();
        return world.database()
                .inOrganization(
                        world.organization, tx -> AuditTrim.in(tx, audit, now.minus(Duration.ofDays(DAYS)), now));
    }

    AuditBeginning beginning() {
        return world.database().inOrganization(world.organization, tx -> new AuditTrimStore(tx).beginning());
    }

    AuditOutcome.Count count() {
        return switch (world.verify()) {
            case AuditOutcome.Intact(List<AuditOutcome.Count> counts) -> counts.getFirst();
            case AuditOutcome.Broken(List<AuditBreak> breaks) ->
                throw new AssertionError(breaks.getFirst().sentence());
        };
    }

    byte[] export(AuditPeriod period) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditExport.part(world.database(), world.organization, period, out);
        return out.toByteArray();
    }

    static AuditOutcome verify(byte[] file) throws IOException {
        return AuditFile.verify(new ByteArrayInputStream(file));
    }

    @Override
    public void close() {
        world.close();
    }
}

package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import java.io.OutputStream;
import java.time.InstantSource;

/// Hands an organization's sealed audit, or the part of a time, to one of its Admins or
/// whose account type lets them read it, as lines that
/// `./signet audit verify --file` accepts.
///
/// That somebody exports it is in the audit before the first line is written.
public final class ExportAudit {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;

    /// Reads from the ground's database.
    public ExportAudit(AccessGround ground) {
        this.database = ground.database();
        this.access = ground.access();
        this.audit = ground.audit();
        this.clock = ground.clock();
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It may be written.
        record Granted(Writing writing) implements Outcome {}

        /// Not for them.
        record Forbidden() implements Outcome {}
    }

    /// The export, to be written once, as a stream of any length.
    @FunctionalInterface
    public interface Writing {
        /// Writes it and tells how many records that were; throws [dev.signet.base.StartFailure] when it cannot be
        /// read or written to its end.
        long to(OutputStream out);
    }

    /// Grants the export of that time.
    public Outcome export(Principal who, Origin origin, AuditPeriod period) {
        if (!(access.decide(who, Capability.READ_AUDIT) instanceof Decision.Allowed)) return new Outcome.Forbidden();
        OrganizationId organization = who.organization();
        database.inOrganization(organization, tx -> {
            audit.record(tx, entry(who, origin, period));
            return organization;
        });
        return new Outcome.Granted(out -> AuditExport.part(database, organization, period, out));
    }

    private AuditEntry entry(Principal who, Origin origin, AuditPeriod period) {
        AuditEntry entry = AuditEntry.by(
                who, origin, clock.instant(), AuditAction.AUDIT_EXPORT, "organization:" + who.organization());
        if (period.from().isPresent())
            entry = entry.with("from", period.from().get().toString());
        if (period.to().isPresent()) entry = entry.with("to", period.to().get().toString());
        return entry;
    }
}

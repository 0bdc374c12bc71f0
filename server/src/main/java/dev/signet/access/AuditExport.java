package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import dev.signet.database.Database;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Transaction;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Writes the sealed audit as JSON lines that [AuditVerify#file] can verify anywhere: each record with its place and
/// link
/// in the chain, a closing line for each organization, and a last line.
///
/// Streamed, one seal in memory at a time. Records that are not sealed yet are left for the next export. It exports
/// what
/// there is: a chain that is broken in the database is broken in the file.
public final class AuditExport {
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);

    private final OutputStream out;

    private AuditExport(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /// Exports every organization; returns how many records were written.
    public static long all(Database database, OutputStream out) {
        return write(database, AuditVerify.organizations(database), out);
    }

    /// Exports one organization; returns how many records were written.
    public static long organization(Database database, OrganizationId organization, OutputStream out) {
        return write(database, List.of(organization), out);
    }

    /// Exports what one organization's chain has of that time, in whole seals, so that a few records around it come
    /// along; returns how many records were written.
    static long part(Database database, OrganizationId organization, AuditPeriod period, OutputStream out) {
        return write(List.of(organization), out, (export, one) -> export.part(database, one, period));
    }

    private static long write(Database database, List<OrganizationId> organizations, OutputStream out) {
        AuditPeriod always = AuditPeriod.always();
        return write(organizations, out, (export, one) -> export.part(database, one, always));
    }

    private static long write(List<OrganizationId> organizations, OutputStream out, Each each) {
        AuditExport export = new AuditExport(out);
        try {
            long records = 0;
            for (OrganizationId one : organizations) records += each.write(export, one);
            export.line(new AuditLine.End(organizations.size()));
            export.out.flush();
            return records;
        } catch (DatabaseUnavailable away) {
            throw new StartFailure("The audit cannot be exported: the database cannot be reached.", away);
        } catch (UncheckedIOException | IOException failed) {
            throw new StartFailure("The audit cannot be exported: " + failed.getMessage() + ".", failed);
        } catch (RuntimeException unreadable) {
            throw new StartFailure("The audit cannot be exported: the database cannot be read.", unreadable);
        }
    }

    private long part(Database database, OrganizationId organization, AuditPeriod period) {
        return database.inOrganization(organization, tx -> part(tx, period));
    }

    private long part(Transaction transaction, AuditPeriod period) {
        AuditChainStore store = new AuditChainStore(transaction);
        long highest = store.seals().highest();
        long before = period.from().map(store::lastSealBefore).orElse(0L);
        // A record is sealed soon after its time, or by the first seal after an outage.
        long end = period.to()
                .map(to -> Math.min(highest, store.lastSealBefore(to.plus(SEALED_WITHIN)) + 1))
                .orElse(highest);
        AuditLink last = AuditLink.genesis(store.organization());
        if (before > 0) {
            last = store.lastLink(before).orElse(last);
            line(new AuditLine.Opening(store.organization(), before, last));
        }
        long records = 0;
        for (long seal = before + 1; seal <= end; seal++) {
            List<AuditChainStore.Sealed> run = store.sealed(seal);
            if (run.isEmpty()) continue;
            seal(seal, run);
            last = run.getLast().link();
            records += run.size();
        }
        line(new AuditLine.Closing(store.organization(), records, last));
        return records;
    }

    private void seal(long number, List<AuditChainStore.Sealed> run) {
        long position = 0;
        for (AuditChainStore.Sealed one : run) {
            position++;
            Optional<AuditRecord> record = one.record();
            if (record.isPresent()) line(new AuditLine.Sealed(record.get(), number, position, one.link()));
        }
    }

    private void line(AuditLine line) {
        try {
            out.write(line.bytes());
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Writes one organization and tells how many records that were.
    private interface Each {
        long write(AuditExport export, OrganizationId organization);
    }
}

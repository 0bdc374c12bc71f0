package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import dev.signet.database.Database;
import dev.signet.database.DatabaseUnavailable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Writes the sealed audit as JSON lines that [AuditVerify#file] can verify anywhere: each record with its place and
/// link
/// in the chain, a closing line for each organization, and a last line.
///
/// Streamed, one page of a few thousand records in memory at a time, and no transaction while that is written: a slow
/// reader holds nothing up. Records that are not sealed yet are left for the next export. It exports what there is: a
/// chain that is broken in the database is broken in the file. Of a chain whose oldest records were dropped the first
/// line says so.
public final class AuditExport {
    private final OutputStream out;

    private AuditExport(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /// Exports every organization; returns how many records were written.
    public static long all(Database database, OutputStream out) {
        return write(database, FoundOrganization.all(database), out);
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
        } catch (StartFailure dropped) {
            throw dropped;
        } catch (DatabaseUnavailable away) {
            throw new StartFailure("The audit cannot be exported: the database cannot be reached.", away);
        } catch (UncheckedIOException | IOException failed) {
            throw new StartFailure("The audit cannot be exported: " + failed.getMessage() + ".", failed);
        } catch (RuntimeException unreadable) {
            throw new StartFailure("The audit cannot be exported: the database cannot be read.", unreadable);
        }
    }

    private long part(Database database, OrganizationId organization, AuditPeriod period) {
        AuditStretch stretch = AuditStretch.of(database, organization, period);
        stretch.opening().ifPresent(this::line);
        AuditLink last = stretch.after();
        long records = 0;
        for (List<AuditPageStore.Run> page = stretch.next(); !page.isEmpty(); page = stretch.next()) {
            for (AuditPageStore.Run run : page) {
                seal(run);
                records += run.records().size();
                if (!run.records().isEmpty()) last = run.records().getLast().link();
            }
        }
        line(new AuditLine.Closing(organization, records, last));
        return records;
    }

    private void seal(AuditPageStore.Run run) {
        long position = 0;
        for (AuditPageStore.Sealed one : run.records()) {
            position++;
            Optional<AuditRecord> record = one.record();
            if (record.isPresent()) line(new AuditLine.Sealed(record.get(), run.number(), position, one.link()));
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

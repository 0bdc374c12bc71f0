package dev.signet.server;

import dev.signet.access.AuditBreak;
import dev.signet.access.AuditExport;
import dev.signet.access.AuditOutcome;
import dev.signet.access.AuditVerify;
import dev.signet.access.FoundOrganization;
import dev.signet.base.OrganizationId;
import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import dev.signet.database.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// `signet audit verify` and `signet audit export`: they read only, also beside a running server.
final class AuditCommands {
    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int CANNOT_READ = 2;

    private AuditCommands() {}

    static int verify(Command.AuditSource source) {
        try {
            return switch (source) {
                case Command.AuditSource.Export(Path file) -> tell(AuditVerify.file(file));
                case Command.AuditSource.Log log -> verify(log);
            };
        } catch (StartFailure unreadable) {
            return cannotRead(unreadable);
        }
    }

    static int export(Command.AuditExport wanted) {
        try (OpenStorage storage = OpenStorage.beside(wanted.source(), Progress.silent());
                Database database = Database.open(storage.address())) {
            OrganizationId organization = organization(database, wanted.organizationSlug());
            Terminal.out()
                    .println(write(database, organization, wanted.out()) + " records are in " + wanted.out() + ".");
            return INTACT;
        } catch (StartFailure unreadable) {
            return cannotRead(unreadable);
        }
    }

    private static int verify(Command.AuditSource.Log log) {
        try (OpenStorage storage = OpenStorage.beside(log, Progress.silent());
                Database database = Database.open(storage.address())) {
            return tell(AuditVerify.database(database));
        }
    }

    private static long write(Database database, OrganizationId organization, Path file) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            return AuditExport.organization(database, organization, out);
        } catch (IOException unwritable) {
            throw new StartFailure(
                    "Cannot write " + file + ": it exists, or its folder cannot be written.", unwritable);
        }
    }

    private static OrganizationId organization(Database database, String slug) {
        return database.directory(directory -> FoundOrganization.find(directory, slug))
                .orElseThrow(() -> new StartFailure("There is no organization with the slug \"" + slug + "\"."));
    }

    private static int tell(AuditOutcome outcome) {
        return switch (outcome) {
            case AuditOutcome.Intact intact -> {
                for (AuditOutcome.Count count : intact.organizations()) {
                    Terminal.out()
                            .println("Organization " + count.organization() + ": " + count.sealed()
                                    + " records intact, " + count.unsealed() + " not sealed yet." + part(count));
                }
                yield INTACT;
            }
            case AuditOutcome.Broken broken -> {
                for (AuditBreak each : broken.breaks()) Terminal.out().println("BROKEN: " + each.sentence());
                yield BROKEN;
            }
        };
    }

    private static String part(AuditOutcome.Count count) {
        return switch (count.start()) {
            case AuditOutcome.Start.Whole _ -> "";
            case AuditOutcome.Start.Later(long seal, Instant until) ->
                " It begins after seal " + seal + "; what was sealed until " + until
                        + " was dropped, as the organization wants.";
            case AuditOutcome.Start.Part(long seal) ->
                " This is a part, after seal " + seal + "; what was before is not in the file.";
        };
    }

    private static int cannotRead(StartFailure unreadable) {
        Terminal.err().println(unreadable.sentence());
        return CANNOT_READ;
    }
}

package dev.signet.server;

import java.nio.file.Path;

/// What the command line asks for, with everything it needs already read and checked.
sealed interface Command {

    /// Start the server.
    record Up(ServerConfig config) implements Command {}

    /// Seal everything anew under a new master key.
    record KeyRotate(Storage storage) implements Command {}

    /// Check the chain of the audit log; never writes.
    record AuditVerify(AuditSource source) implements Command {}

    /// Write one organization's audit log to a file; never writes to the database.
    record AuditExport(AuditSource.Log source, String organizationSlug, Path out) implements Command {}

    /// Print a one-time link for whoever has that address; in any organization when the slug is empty. Works beside a
    /// running server.
    record ResetPassword(AuditSource.Log storage, Listen listen, String email, String organizationSlug)
            implements Command {}

    /// Show the commands and settings: [Help#text()].
    record ShowHelp() implements Command {}

    /// Show the version.
    record ShowVersion() implements Command {}

    /// Nothing: what was given cannot be understood. The message is for the error stream, the status for the exit.
    record Refused(String message, int exitStatus) implements Command {}

    /// Where an audit log is read from.
    sealed interface AuditSource {
        /// An exported file.
        record Export(Path file) implements AuditSource {}

        /// A database that holds the log, and all else.
        sealed interface Log extends AuditSource {}

        /// The embedded PostgreSQL in a data folder, running or not.
        record DataFolder(Path folder) implements Log {}

        /// An external PostgreSQL.
        record Database(Hidden url) implements Log {}
    }
}

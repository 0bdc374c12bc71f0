package dev.signet.database;

import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The files of a PostgreSQL server: where they are, which programs work on them, and as whom.
record PostgresCluster(DataFolder folder, PostgresBinaries binaries, PostgresIdentity identity) {
    private static final Duration INITDB = Duration.ofMinutes(3);
    private static final String NEW = "pgdata-new-";

    /// The cluster of this folder, made when there is none.
    ///
    /// Refuses one of another major version of PostgreSQL.
    static PostgresCluster of(DataFolder folder, Progress progress, PostgresDurability durability) {
        refuseShellCharacters(folder);
        PostgresBinaries binaries = PostgresBinaries.find(folder, progress);
        PostgresCluster cluster = new PostgresCluster(folder, binaries, PostgresIdentityChoice.of(folder, binaries));
        if (Files.exists(folder.cluster())) cluster.checkVersion();
        else cluster.create(progress, durability);
        return cluster;
    }

    /// `pg_ctl` hands these paths to a shell between double quotes.
    private static void refuseShellCharacters(DataFolder folder) {
        if (folder.toString().chars().anyMatch(c -> "\"$`\\\n".indexOf(c) >= 0)) {
            throw new StartFailure("The path of the data folder " + folder
                    + " holds a quote, a dollar sign or a backslash, which PostgreSQL cannot start with.");
        }
    }

    /// A command on this cluster, run as its owner.
    PostgresCommand command(Duration deadline, String program, String... arguments) {
        return identity.command(deadline, binaries.program(program), arguments);
    }

    private void checkVersion() {
        String version = DataFolderFiles.read(folder.cluster().resolve("PG_VERSION"));
        if (version.equals(PostgresBinaries.major())) return;
        throw new StartFailure("The database in " + folder + " was made by PostgreSQL " + version
                + " and this Signet carries PostgreSQL " + PostgresBinaries.major()
                + ": use the Signet that made it, or move the data to a server of your own and give --database-url.");
    }

    /// Makes the cluster under another name first: what a killed run leaves is never taken for a cluster.
    private void create(Progress progress, PostgresDurability durability) {
        progress.step("Creating the database cluster");
        deleteLeftovers();
        Path nest = folder.resolve(NEW + UUID.randomUUID());
        try {
            Files.createDirectory(
                    nest, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            identity.give(nest);
            initialize(nest, durability);
            Files.writeString(
                    nest.resolve("data").resolve("postgresql.conf"),
                    "\n# the settings of Signet; what follows this line wins\ninclude '../" + PostgresSettings.FILE
                            + "'\n",
                    StandardOpenOption.APPEND,
                    LinkOption.NOFOLLOW_LINKS);
            Files.move(nest.resolve("data"), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new StartFailure("The database cluster in " + folder + " cannot be created.", failed);
        } finally {
            DataFolderFiles.deleteTree(nest);
        }
    }

    private void initialize(Path nest, PostgresDurability durability) throws IOException {
        Path password = nest.resolve("password");
        DataFolderFiles.write(password, new PostgresLogins(folder).renewSuperuser() + "\n");
        identity.give(password);
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + nest.resolve("data"),
                "--username=" + PostgresLogins.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (durability == PostgresDurability.THROWAWAY) arguments.add("--no-sync");
        PostgresCommand.Outcome outcome =
                command(INITDB, "initdb", arguments.toArray(String[]::new)).run();
        if (outcome.succeeded()) return;
        throw new StartFailure(
                "The database cluster in " + folder + " cannot be created: " + lastLine(outcome.output()),
                new IOException(outcome.output()));
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                .findFirst()
                .orElseGet(() -> output.lines().reduce("initdb failed", (before, line) -> line));
    }

    private void deleteLeftovers() {
        try (Stream<Path> entries = Files.list(folder.path())) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(NEW))
                    .forEach(DataFolderFiles::deleteTree);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StartFailure("The data folder " + folder + " cannot be read.", unreadable);
        }
    }
}

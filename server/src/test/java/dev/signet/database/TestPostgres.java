package dev.signet.database;

import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// One throw-away PostgreSQL for all tests of this process: started when first asked for, gone when the process
/// ends.
///
/// It forces nothing to disk and is real otherwise. Tests make databases of their own in it, as [#superuser()].
public final class TestPostgres {
    private static final String PREFIX = "signet-test-postgres-";

    private TestPostgres() {}

    /// The superuser, in the database `postgres`.
    public static DatabaseAddress superuser() {
        return Shared.SERVER.superuser();
    }

    /// The ordinary role that owns the database `signet`, in that database.
    public static DatabaseAddress application() {
        return Shared.SERVER.address();
    }

    /// The same login in another database of the same server.
    public static DatabaseAddress in(String database, DatabaseAddress address) {
        int slash = address.jdbcUrl().lastIndexOf('/');
        return new DatabaseAddress(
                address.jdbcUrl().substring(0, slash + 1) + database, address.user(), address.password());
    }

    /// Lets the user that PostgreSQL runs as pass a temporary folder, which Java makes private.
    static Path passable(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static final class Shared {
        static final EmbeddedPostgres SERVER = launch();

        private static EmbeddedPostgres launch() {
            try {
                sweep(Path.of(System.getProperty("java.io.tmpdir")));
                Path path = passable(Files.createTempDirectory(PREFIX));
                DataFolder folder = DataFolder.open(path);
                EmbeddedPostgres server =
                        EmbeddedPostgres.start(folder, Progress.silent(), PostgresDurability.THROWAWAY);
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(folder, server)));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void remove(DataFolder folder, EmbeddedPostgres server) {
            server.close();
            folder.close();
            DataFolderFiles.deleteTree(folder.path());
        }

        /// Removes what killed test runs left: folders that were in use and that no process holds now.
        private static void sweep(Path temporary) throws IOException {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
                for (Path path : left) {
                    if (Files.exists(path.resolve(PostgresPort.FILE))) sweepOne(path);
                }
            }
        }

        private static void sweepOne(Path path) {
            try {
                DataFolder folder = DataFolder.existing(path);
                remove(folder, EmbeddedPostgres.start(folder, Progress.silent(), PostgresDurability.THROWAWAY));
            } catch (StartFailure inUse) {
                // another test run works with it
            }
        }
    }
}

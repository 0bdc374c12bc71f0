package dev.signet.server;

import dev.signet.base.Progress;
import dev.signet.database.DataFolder;
import dev.signet.database.DatabaseAddress;
import dev.signet.database.EmbeddedPostgres;
import java.nio.file.Path;

/// The PostgreSQL that the configuration names, running: ours in the data folder, started again if it dies, or an
/// external one.
final class OpenStorage implements AutoCloseable {
    private final DatabaseAddress address;
    private final AutoCloseable[] opened;

    private OpenStorage(DatabaseAddress address, AutoCloseable... opened) {
        this.address = address;
        this.opened = opened;
    }

    /// For a server or a command that writes: it takes the data folder for itself.
    static OpenStorage open(Storage storage, Progress progress) {
        return switch (storage.database()) {
            case Storage.Database.External(Hidden url) -> new OpenStorage(DatabaseAddress.parse(url.revealed()));
            case Storage.Database.Embedded() -> embedded(DataFolder.open(storage.data()), progress);
        };
    }

    /// For a command that only reads, or writes what a server writes too: beside a running server it connects to that
    /// one's PostgreSQL.
    static OpenStorage beside(Command.AuditSource.Log source, Progress progress) {
        return switch (source) {
            case Command.AuditSource.Database(Hidden url) -> new OpenStorage(DatabaseAddress.parse(url.revealed()));
            case Command.AuditSource.DataFolder(Path path) -> {
                DataFolder folder = DataFolder.existing(path);
                yield EmbeddedPostgres.running(folder)
                        .map(address -> new OpenStorage(address, folder))
                        .orElseGet(() -> embedded(folder, progress));
            }
        };
    }

    private static OpenStorage embedded(DataFolder folder, Progress progress) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, progress);
            postgres.supervise();
            return new OpenStorage(postgres.address(), postgres, folder);
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        for (AutoCloseable each : opened) Closing.quietly(each);
    }
}

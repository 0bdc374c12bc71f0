package dev.signet.bench;

import dev.signet.base.StartFailure;
import dev.signet.database.DataFolder;
import dev.signet.database.DatabaseAddress;
import dev.signet.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A connection past all policies, for rows that would take hours or are not to be had through the API.
final class Superuser {
    private static final String NAME = "postgres";
    private static final String PASSWORD_FILE = "postgres.superuser";

    private Superuser() {}

    /// To the PostgreSQL of this data folder, which must be running.
    static Connection connect(Path folder) {
        DatabaseAddress address = EmbeddedPostgres.running(DataFolder.existing(folder))
                .orElseThrow(() -> new StartFailure("There is no running PostgreSQL in " + folder + "."));
        try {
            String password = Files.readString(folder.resolve(PASSWORD_FILE)).strip();
            return DriverManager.getConnection(address.jdbcUrl(), NAME, password);
        } catch (SQLException | IOException failed) {
            throw new StartFailure("The database cannot be reached: " + failed.getMessage(), failed);
        }
    }
}

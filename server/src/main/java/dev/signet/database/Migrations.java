package dev.signet.database;

import dev.signet.base.StartFailure;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the database to the schema of this version: one history, the files in the rooms that own the tables.
///
/// Refuses a database that a newer Signet has migrated.
public final class Migrations {
    private final List<String> rooms;

    /// Rooms in the order of the house; each keeps its files in `dev/signet/<room>/migrations`.
    public Migrations(List<String> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    /// Applies what is missing; nothing when all is there.
    public void apply(DatabaseAddress address) {
        Flyway flyway = flyway(address);
        try {
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException failed) {
            if (failed.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
                throw new StartFailure(
                        "The database's schema is not one this version of Signet made: " + firstLine(failed), failed);
            }
            throw Unreachable.explain(address, failed);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (applied.getState().isResolved()) continue;
            throw new StartFailure("The database was migrated by a newer Signet (schema " + applied.getVersion()
                    + "). Use that version or a newer one.");
        }
    }

    private Flyway flyway(DatabaseAddress address) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations(rooms.stream()
                        .map(room -> "classpath:dev/signet/" + room + "/migrations")
                        .toArray(String[]::new))
                .defaultSchema("platform")
                .table("schema_history")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .ignoreMigrationPatterns("*:future");
        return configuration.load();
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }
}

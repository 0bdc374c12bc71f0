package dev.signet.database;

import dev.signet.base.StartFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// Sets up the application's role and database in a new cluster, and finishes what a killed run began.
final class PostgresRoles {
    private static final String HAS_ROLE = "select 1 from pg_roles where rolname = 'signet'";
    private static final String CREATE_ROLE =
            "create role signet login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
    private static final String HAS_DATABASE = "select 1 from pg_database where datname = 'signet'";
    private static final String CREATE_DATABASE = "create database signet owner signet";

    private PostgresRoles() {}

    static void ensure(PostgresLogins logins, int port) {
        logins.prepareApplication();
        if (opens(logins.application(port))) return;
        try (Connection connection = PostgresLogins.open(logins.superuser(port))) {
            if (!has(connection, HAS_ROLE)) execute(connection, CREATE_ROLE);
            // hashed here, so that the server neither sees nor logs it
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(
                            PostgresLogins.APPLICATION,
                            logins.application(port).password().toCharArray(),
                            "scram-sha-256");
            if (!has(connection, HAS_DATABASE)) execute(connection, CREATE_DATABASE);
        } catch (SQLException failed) {
            throw new StartFailure("The database in " + logins.folder() + " cannot be set up.", failed);
        }
    }

    private static boolean opens(DatabaseAddress address) {
        try (Connection connection = PostgresLogins.open(address)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static boolean has(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}

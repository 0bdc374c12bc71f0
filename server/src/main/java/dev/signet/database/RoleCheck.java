package dev.signet.database;

import dev.signet.base.StartFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Tenant isolation is only as good as the role: row-level security binds neither superusers nor BYPASSRLS roles.
final class RoleCheck {
    private static final String QUERY =
            "select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user";

    private RoleCheck() {}

    static void refusePowerful(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery(QUERY)) {
            role.next();
            if (role.getBoolean("rolsuper") || role.getBoolean("rolbypassrls")) {
                throw new StartFailure("The database role \"" + role.getString("rolname")
                        + "\" is a superuser or has BYPASSRLS, which would switch off the isolation of organizations."
                        + " Use an ordinary role that owns the database.");
            }
        }
    }
}

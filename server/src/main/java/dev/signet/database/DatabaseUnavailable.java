package dev.signet.database;

import dev.signet.base.Outage;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// PostgreSQL cannot be reached or went away: the caller may try again. Nothing was acknowledged.
public final class DatabaseUnavailable extends Outage {
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String OPERATOR_INTERVENTION = "57P";

    DatabaseUnavailable(Throwable cause) {
        super("the database cannot be reached", cause);
    }

    static RuntimeException unlessOurs(SQLException failed) {
        return isOutage(failed.getSQLState()) ? new DatabaseUnavailable(failed) : new IllegalStateException(failed);
    }

    static RuntimeException unlessOurs(DataAccessException failed) {
        return isOutage(failed.sqlState()) ? new DatabaseUnavailable(failed) : failed;
    }

    private static boolean isOutage(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION_EXCEPTION) || state.startsWith(OPERATOR_INTERVENTION));
    }
}

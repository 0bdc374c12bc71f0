package dev.signet.query;

import dev.signet.query.dialect.Statement;
import dev.signet.query.plan.Value;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.locks.LockSupport;
import org.duckdb.DuckDBResultSetMetaData;
import org.duckdb.StatementReturnType;

/// One statement in one session. Executes what gives rows, and nothing else.
final class DuckDbCall {
    private static final Duration BETWEEN_INTERRUPTS = Duration.ofMillis(5);

    private final PreparedStatement prepared;
    private boolean ended;

    private DuckDbCall(PreparedStatement prepared) {
        this.prepared = prepared;
    }

    static QueryResult run(Connection session, Statement statement, Cancellation cancellation) throws SQLException {
        try (PreparedStatement prepared = session.prepareStatement(statement.sql())) {
            DuckDbCall call = new DuckDbCall(prepared);
            try (Cancellation.Registration _ = cancellation.onCancel(call::interrupt)) {
                return call.run(statement);
            } finally {
                call.end();
            }
        }
    }

    private QueryResult run(Statement statement) throws SQLException {
        if (prepared.getMetaData().unwrap(DuckDBResultSetMetaData.class).getReturnType()
                != StatementReturnType.QUERY_RESULT) {
            throw new SQLException("Permission Error: a statement that does not only read");
        }
        for (int i = 0; i < statement.binds().size(); i++) {
            bind(i + 1, statement.binds().get(i));
        }
        try (ResultSet rows = prepared.executeQuery()) {
            return DuckDbRows.read(rows, statement.columns(), statement.sql());
        }
    }

    private void bind(int place, Value value) throws SQLException {
        switch (value) {
            case Value.Text(String text) -> prepared.setString(place, text);
            case Value.Number(BigDecimal number) -> prepared.setDouble(place, number.doubleValue());
            case Value.Whole(long number) -> prepared.setLong(place, number);
            case Value.Flag(boolean flag) -> prepared.setBoolean(place, flag);
            case Value.Moment(LocalDateTime moment) -> prepared.setObject(place, moment);
            case Value.Nothing() -> prepared.setNull(place, Types.NULL);
        }
    }

    /// An interrupt that comes a moment before the execution begins is lost in DuckDB: it is repeated until the end.
    private void interrupt() {
        Thread.ofVirtual().start(() -> {
            while (interruptOnce()) LockSupport.parkNanos(BETWEEN_INTERRUPTS.toNanos());
        });
    }

    private synchronized boolean interruptOnce() {
        if (ended) return false;
        try {
            prepared.cancel();
            return true;
        } catch (SQLException closed) {
            return false;
        }
    }

    private synchronized void end() {
        ended = true;
    }
}

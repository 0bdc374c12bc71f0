package dev.signet.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.signet.base.OrganizationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// Our own state, in PostgreSQL.
///
/// Guarantee: work given to [#inOrganization] sees and writes one organization's rows, twice over: stores write their
/// queries for it, and row-level security holds them to it. Either all of the work is committed or none of it.
/// Refuses with [DatabaseUnavailable] when PostgreSQL cannot be reached.
public final class Database implements AutoCloseable {
    private static final int POOL_SIZE = 16;
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);
    private static final Pooling POOLING = new Pooling(4, CONNECTION_WAIT);
    /// A statement that says nothing for so long is given up: the network may have swallowed it.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    private static final String BIND = "select set_config(?, ?, true)";
    private static final int PARAMETERS_OF_BIND = 2;
    private static final Settings JOOQ =
            new Settings().withExecuteLogging(false).withRenderSchema(true);

    private final HikariDataSource pool;
    private final ChangeFeed feed;

    private Database(HikariDataSource pool, ChangeFeed feed) {
        this.pool = pool;
        this.feed = feed;
    }

    /// Opens the pool and starts following the change feed. Refuses a role that row-level security does not bind.
    public static Database open(DatabaseAddress address) {
        return open(address, POOLING);
    }

    /// How many connections are ready before they are needed, and how long work waits for one of them.
    record Pooling(int idle, Duration patience) {}

    /// The same with another pool.
    static Database open(DatabaseAddress address, Pooling pooling) {
        HikariDataSource pool = pool(address, pooling);
        try (Connection connection = pool.getConnection()) {
            RoleCheck.refusePowerful(connection);
        } catch (SQLException | RuntimeException failed) {
            pool.close();
            throw Unreachable.explain(address, failed);
        }
        return new Database(pool, ChangeFeed.follow(address));
    }

    private static HikariDataSource pool(DatabaseAddress address, Pooling pooling) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setPoolName("signet");
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(pooling.idle());
        config.setAutoCommit(false);
        config.setConnectionTimeout(pooling.patience().toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "signet");
        config.addDataSourceProperty("socketTimeout", Long.toString(LONGEST_SILENCE.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /// Does the work in one transaction bound to the organization.
    public <T> T inOrganization(OrganizationId organization, Function<Transaction, T> work) {
        return withConnection(connection -> {
            Transaction transaction = new Transaction(sql(connection), organization);
            bind(connection, "signet.organization", organization.toString());
            T result = work.apply(transaction);
            connection.commit();
            transaction.changes().forEach(feed::apply);
            return result;
        });
    }

    /// Reads in one transaction bound to the organization, all of it as of one moment, whatever others commit
    /// meanwhile.
    public <T> T asOfNow(OrganizationId organization, Function<Transaction, T> reading) {
        return withConnection(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ); // the pool sets it back
            bind(connection, "signet.organization", organization.toString());
            T result = reading.apply(new Transaction(sql(connection), organization));
            connection.commit();
            return result;
        });
    }

    /// Runs one statement in a transaction of its own, bound to the organization, and answers the number it returns:
    /// one round trip where [#inOrganization] takes three. For what happens thousands of times a second.
    public long atOnce(OrganizationId organization, String statement, Parameters parameters) {
        return withConnection(connection -> {
            connection.setAutoCommit(true); // the pool turns it off again
            try (PreparedStatement both = connection.prepareStatement(BIND + "; " + statement)) {
                bind(both, "signet.organization", organization.toString());
                parameters.set(both, PARAMETERS_OF_BIND + 1);
                both.execute();
                both.getMoreResults();
                try (ResultSet answer = both.getResultSet()) {
                    answer.next();
                    return answer.getLong(1);
                }
            }
        });
    }

    /// A node's own housekeeping, which concerns no single organization: it sees only tables that have a policy for it.
    public <T> T asNode(Function<DSLContext, T> work) {
        return withConnection(connection -> {
            bind(connection, "signet.node", "on");
            T result = work.apply(sql(connection));
            connection.commit();
            return result;
        });
    }

    /// Looks something up in the directory.
    public <T> T directory(Function<Directory, T> look) {
        return withConnection(connection -> {
            T result = look.apply(new Directory(sql(connection)));
            connection.commit();
            return result;
        });
    }

    /// Whether PostgreSQL answers now.
    public boolean answers() {
        if (feed.fresh()) return true;
        try {
            return withConnection(connection -> connection.isValid((int) CONNECTION_WAIT.toSeconds()));
        } catch (DatabaseUnavailable away) {
            return false;
        }
    }

    /// The change feed, for caches to follow.
    public ChangeFeed feed() {
        return feed;
    }

    @Override
    public void close() {
        feed.close();
        pool.close();
    }

    private <T> T withConnection(ConnectionWork<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                return work.with(connection);
            } catch (SQLException | RuntimeException | Error failed) {
                undo(connection, failed);
                throw failed;
            }
        } catch (SQLTransientConnectionException exhausted) {
            throw new DatabaseUnavailable(exhausted);
        } catch (SQLException failed) {
            throw DatabaseUnavailable.unlessOurs(failed);
        } catch (DataAccessException failed) {
            throw DatabaseUnavailable.unlessOurs(failed);
        }
    }

    private static void undo(Connection connection, Throwable because) {
        try {
            if (!connection.getAutoCommit()) connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    private static void bind(Connection connection, String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BIND)) {
            bind(statement, setting, value);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, String setting, String value) throws SQLException {
        statement.setString(1, setting);
        statement.setString(2, value);
    }

    static DSLContext sql(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES, JOOQ);
    }

    private interface ConnectionWork<T> {
        T with(Connection connection) throws SQLException;
    }

    /// Sets a statement's parameters, the first of them at that place.
    public interface Parameters {
        void set(PreparedStatement statement, int first) throws SQLException;
    }
}

package dev.signet.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A fresh database of its own for a test class: cloned from a template that is migrated once in a build.
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "signet_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    /// To log in costs more than most tests, and on a busy machine all take their time.
    private static final Database.Pooling POOLING = new Database.Pooling(1, Duration.ofMinutes(1));

    private final DatabaseAddress address;
    private final Database database;

    private TestDatabase(DatabaseAddress address) {
        this.address = address;
        this.database = Database.open(address, POOLING);
    }

    /// A migrated, empty database.
    public static TestDatabase fresh() {
        return new TestDatabase(freshAddress());
    }

    /// The same, for those who open it themselves.
    public static DatabaseAddress freshAddress() {
        return Template.READY.copy();
    }

    public Database database() {
        return database;
    }

    public DatabaseAddress address() {
        return address;
    }

    /// Runs SQL as the superuser: what only an intruder or an operator could do.
    public void asSuperuser(String sql) {
        try (Connection connection = open(TestPostgres.in(name(), TestPostgres.superuser()))) {
            execute(connection, sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String name() {
        return address.jdbcUrl().substring(address.jdbcUrl().lastIndexOf('/') + 1);
    }

    /// Nothing of it is left: hundreds of them would keep the disk and the autovacuum busy.
    @Override
    public void close() {
        database.close();
        Template.READY.drop(name());
    }

    private static Connection open(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The template, made by the first who needs it.
    private static final class Template {
        static final Template READY = new Template();

        private final Connection superuser;

        private Template() {
            try {
                superuser = open(TestPostgres.superuser());
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            run("create database " + TEMPLATE + " owner signet");
            new Migrations(List.of("database", "access", "credentials", "query", "workbooks", "embed", "oidc"))
                    .apply(TestPostgres.in(TEMPLATE, TestPostgres.application()));
        }

        /// Copied as files: page by page through the log, as usual, takes ten times as long.
        DatabaseAddress copy() {
            String name = "test_" + NUMBER.incrementAndGet();
            run("create database " + name + " template " + TEMPLATE + " owner signet strategy file_copy");
            return TestPostgres.in(name, TestPostgres.application());
        }

        void drop(String name) {
            run("drop database if exists " + name + " with (force)");
        }

        /// One at a time, as PostgreSQL copies a template.
        private synchronized void run(String sql) {
            try {
                execute(superuser, sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}

package dev.signet.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A fresh database of its own for a test class: cloned from a template that is migrated once in a build.
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "signet_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DatabaseAddress address;
    private final Database database;

    private TestDatabase(DatabaseAddress address) {
        this.address = address;
        this.database = Database.open(address);
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
        String name = address.jdbcUrl().substring(address.jdbcUrl().lastIndexOf('/') + 1);
        execute(TestPostgres.in(name, TestPostgres.superuser()), sql);
    }

    @Override
    public void close() {
        database.close();
    }

    private static void execute(DatabaseAddress address, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The template, made by the first who needs it.
    private enum Template {
        READY;

        Template() {
            execute(TestPostgres.superuser(), "create database " + TEMPLATE + " owner signet");
            new Migrations(List.of("database", "access", "credentials", "query", "workbooks", "embed"))
                    .apply(TestPostgres.in(TEMPLATE, TestPostgres.application()));
        }

        DatabaseAddress copy() {
            String name = "test_" + NUMBER.incrementAndGet();
            synchronized (this) { // PostgreSQL copies a template for one at a time
                execute(
                        TestPostgres.superuser(),
                        "create database " + name + " template " + TEMPLATE + " owner signet");
            }
            return TestPostgres.in(name, TestPostgres.application());
        }
    }
}

package dev.signet.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// The thread behind the feed: one connection of its own, polled by snapshot, woken by NOTIFY.
///
/// A snapshot is kept from poll to poll, across lost connections too, so that no commit falls between two of them.
final class ChangePoller implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ChangePoller.class.getName());
    private static final long LONGEST_GAP = Duration.ofMinutes(30).toNanos();
    private static final long CLEANING_INTERVAL = Duration.ofMinutes(10).toNanos();
    private static final Duration CATCHING_UP = Duration.ofMillis(10);
    private static final int SOCKET_TIMEOUT_SECONDS = 5;

    private final DatabaseAddress address;
    private final ChangeFeed feed;
    private final Thread thread;
    private volatile long lastGoodPoll = System.nanoTime() - LONGEST_GAP;
    private volatile boolean closing;
    private long lastCleaning = System.nanoTime();
    private @Nullable String snapshot;
    private boolean interrupted;

    ChangePoller(DatabaseAddress address, ChangeFeed feed) {
        this.address = address;
        this.feed = feed;
        this.thread = Thread.ofVirtual().name("change-feed").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isFresh() {
        return System.nanoTime() - lastGoodPoll < ChangeFeed.FRESH_FOR.toNanos();
    }

    /// Returns once all is applied that was committed before this call, or after so long without.
    void catchUp(Duration longest) {
        long asked = System.nanoTime();
        while (lastGoodPoll - asked < 0 && System.nanoTime() - asked < longest.toNanos()) {
            LockSupport.parkNanos(CATCHING_UP.toNanos());
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }

    private void run() {
        while (!closing) {
            try (Connection connection = connect()) {
                follow(connection, Database.sql(connection));
            } catch (SQLException | RuntimeException lost) {
                tellOnce(lost);
            }
            LockSupport.parkNanos(ChangeFeed.POLL_INTERVAL.toNanos());
        }
    }

    /// Once for each time the database is away, however often it is tried.
    private void tellOnce(Exception lost) {
        if (closing || interrupted) return;
        interrupted = true;
        LOG.log(Level.WARNING, "change feed interrupted, reconnecting: " + lost.getMessage());
    }

    private void tellOnceItGoesOn() {
        if (!interrupted) return;
        interrupted = false;
        LOG.log(Level.INFO, "change feed goes on");
    }

    private void follow(Connection connection, DSLContext sql) throws SQLException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (!closing) {
            poll(sql);
            cleanNowAndThen(sql);
            notifications.getNotifications((int) ChangeFeed.POLL_INTERVAL.toMillis());
        }
    }

    private void poll(DSLContext sql) {
        long began = System.nanoTime();
        String since = snapshot;
        if (since == null || began - lastGoodPoll > LONGEST_GAP) {
            snapshot = ChangeLog.snapshot(sql);
            feed.gap();
        } else {
            ChangeLog.News news = ChangeLog.since(sql, since);
            news.changes().forEach(feed::apply);
            snapshot = news.snapshot();
        }
        lastGoodPoll = began;
        tellOnceItGoesOn();
    }

    private void cleanNowAndThen(DSLContext sql) {
        long now = System.nanoTime();
        if (now - lastCleaning < CLEANING_INTERVAL) return;
        lastCleaning = now;
        ChangeLog.forgetOld(sql);
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", "signet change feed");
        properties.setProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
        properties.setProperty("connectTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
        Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('signet.node', 'on', false)");
            statement.execute("listen " + ChangeLog.CHANNEL);
        }
        return connection;
    }
}

package dev.signet.database;

import dev.signet.base.Progress;
import java.util.Optional;

/// The real PostgreSQL, run by us: its files are in the data folder, it listens on this machine only, and what
/// it has committed survives a crash.
///
/// It outlives a process that is killed; the next start finds it and goes on with it. [#close()] stops it in
/// order. Every refusal to start is one sentence. A reader asks [#running(DataFolder)] first, and starts it
/// only when that is empty.
///
/// ```java
/// try (DataFolder folder = DataFolder.open(path);
///         EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, progress)) {
///     serve(Database.open(postgres.address()));
/// }
/// ```
public final class EmbeddedPostgres implements AutoCloseable {
    private final Postmaster postmaster;
    private final DatabaseAddress application;
    private final DatabaseAddress superuser;
    private final int port;
    private Optional<PostgresWatch> watch = Optional.empty();

    private EmbeddedPostgres(Postmaster postmaster, int port, DatabaseAddress application, DatabaseAddress superuser) {
        this.postmaster = postmaster;
        this.port = port;
        this.application = application;
        this.superuser = superuser;
    }

    /// Starts the server of this folder, or takes over the one that an ended process left; takes the folder's
    /// lock.
    ///
    /// Refuses a folder that another process holds or that another PostgreSQL wrote, and a machine that cannot
    /// run it.
    public static EmbeddedPostgres start(DataFolder folder, Progress progress) {
        return start(folder, progress, PostgresDurability.KEPT);
    }

    static EmbeddedPostgres start(DataFolder folder, Progress progress, PostgresDurability durability) {
        folder.lock();
        PostgresCluster cluster = PostgresCluster.of(folder, progress, durability);
        Postmaster postmaster = new Postmaster(cluster, durability);
        int port = postmaster.ensure(progress);
        PostgresLogins logins = new PostgresLogins(folder);
        PostgresRoles.ensure(logins, port);
        return new EmbeddedPostgres(postmaster, port, logins.application(port), logins.superuser(port));
    }

    /// Where the server of this folder is, if one answers now; nothing is started, written or locked.
    public static Optional<DatabaseAddress> running(DataFolder folder) {
        return Postmaster.running(folder).map(port -> new PostgresLogins(folder).application(port));
    }

    /// The database of the application, as its owner: an ordinary role, bound by row-level security.
    public DatabaseAddress address() {
        return application;
    }

    /// The cluster's superuser, for tests that make databases of their own.
    DatabaseAddress superuser() {
        return superuser;
    }

    /// From now on the server is started again whenever it dies, where it was; the log says so.
    public synchronized void supervise() {
        if (watch.isEmpty()) watch = Optional.of(PostgresWatch.over(postmaster, port));
    }

    /// Stops the server after it has put everything in order; the folder stays locked until it is closed
    /// itself.
    @Override
    public synchronized void close() {
        watch.ifPresent(PostgresWatch::close);
        watch = Optional.empty();
        postmaster.stop();
    }
}

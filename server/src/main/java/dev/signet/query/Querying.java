package dev.signet.query;

import dev.signet.access.Access;
import dev.signet.access.Audit;
import dev.signet.database.Database;
import java.nio.file.Path;
import java.time.InstantSource;

/// The room, wired.
public final class Querying implements AutoCloseable {
    private final Connections connections;
    private final CreateConnection createConnection;
    private final RunQuery runQuery;
    private final Engine engine;
    private final FairQueue queue;
    private final ResultCache results;

    private Querying(Ground ground, Path data, EngineLimits limits, Engine engine) {
        DataRoot root = new DataRoot(data);
        connections = new Connections(ground.database());
        CreateConnection.Keeper keeper = new CreateConnection.Keeper(ground.audit(), ground.clock());
        createConnection = new CreateConnection(ground.database(), ground.access(), keeper, root);
        this.engine = engine;
        queue = FairQueue.start(limits.cores(), limits.waitingEach());
        results = new ResultCache(limits.cacheBytes());
        runQuery = new RunQuery(connections, new RecentData(root, ground.clock()), engine, queue, results);
    }

    /// What the room stands on.
    public record Ground(Database database, Access access, Audit audit, InstantSource clock) {}

    /// The room over files below that data folder.
    public static Querying over(Ground ground, Path data, EngineLimits limits) {
        return over(ground, data, limits, new DuckDbEngine(limits));
    }

    /// The same, answered by that engine, which is the room's to close.
    static Querying over(Ground ground, Path data, EngineLimits limits, Engine engine) {
        return new Querying(ground, data, limits, engine);
    }

    /// The connections there are.
    public Connections connections() {
        return connections;
    }

    /// Creates them.
    public CreateConnection createConnection() {
        return createConnection;
    }

    /// Answers questions.
    public RunQuery runQuery() {
        return runQuery;
    }

    FairQueue queue() {
        return queue;
    }

    /// Withdraws every question; whoever waits is told.
    @Override
    public void close() {
        queue.close();
        results.close();
        engine.close();
    }
}

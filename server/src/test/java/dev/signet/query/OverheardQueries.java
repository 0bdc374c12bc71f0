package dev.signet.query;

import dev.signet.query.dialect.Statement;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Questions answered as [Querying] answers them, each statement noted as it goes to the engine.
public final class OverheardQueries implements AutoCloseable {
    private final List<Statement> statements = new CopyOnWriteArrayList<>();
    private final Engine engine;
    private final FairQueue queue;
    private final ResultCache results;
    private final RunQuery runQuery;

    /// Of those connections, whose files are below that folder.
    public OverheardQueries(Connections connections, Path data, EngineLimits limits) {
        engine = new Noted(new DuckDbEngine(limits));
        queue = FairQueue.start(limits.cores(), limits.waitingEach());
        results = new ResultCache(limits.cacheBytes());
        runQuery = new RunQuery(
                connections, new RecentData(new DataRoot(data), InstantSource.system()), engine, queue, results);
    }

    /// The questions.
    public RunQuery runQuery() {
        return runQuery;
    }

    /// What the engine was given, in order.
    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    /// Forgets them.
    public void forget() {
        statements.clear();
    }

    private final class Noted implements Engine {
        private final Engine real;

        private Noted(Engine real) {
            this.real = real;
        }

        @Override
        public QueryOutcome run(Source source, Statement statement, Cancellation cancellation) {
            statements.add(statement);
            return real.run(source, statement, cancellation);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    @Override
    public void close() {
        queue.close();
        results.close();
        engine.close();
    }
}

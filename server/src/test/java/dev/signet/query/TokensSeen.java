package dev.signet.query;

import dev.signet.query.dialect.Statement;
import dev.signet.secrets.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// An engine that signs in nowhere, and remembers the token that each statement came with.
public final class TokensSeen {
    private final List<Optional<Secret>> seen = new CopyOnWriteArrayList<>();

    /// The room over files below that folder, answered by DuckDB and watched by this.
    public Querying over(Querying.Ground ground, Path data, EngineLimits limits) {
        return Querying.over(ground, data, limits, new Watched(new DuckDbEngine(limits)));
    }

    /// The tokens in the order of statements that were executed; empty where none came.
    public List<Optional<Secret>> seen() {
        return List.copyOf(seen);
    }

    private final class Watched implements Engine {
        private final Engine real;

        private Watched(Engine real) {
            this.real = real;
        }

        @Override
        public QueryOutcome run(Source source, Statement statement, Cancellation cancellation) {
            seen.add(source.token());
            return real.run(source, statement, cancellation);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}

package dev.signet.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.signet.base.InodeId;
import dev.signet.query.dialect.Statement;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// DuckDB in this process: a locked-down instance for each source that was asked lately, opened anew when its files
/// have changed.
final class DuckDbEngine implements Engine {
    private static final System.Logger LOG = System.getLogger(DuckDbEngine.class.getName());
    private static final int INSTANCES = 16;

    private final EngineLimits limits;
    private final Cache<InodeId, DuckDbInstance> instances = Caffeine.newBuilder()
            .maximumSize(INSTANCES)
            .executor(Runnable::run)
            .removalListener(DuckDbEngine::closed)
            .build();

    DuckDbEngine(EngineLimits limits) {
        this.limits = limits;
    }

    @Override
    public QueryOutcome run(Source source, Statement statement, Cancellation cancellation) {
        try (Connection session = session(source)) {
            return new QueryOutcome.Rows(DuckDbCall.run(session, statement, cancellation));
        } catch (SQLException failed) {
            return outcome(source, failed, cancellation);
        }
    }

    /// Under the lock of the source, so that the instance is not closed before the session is there.
    private Connection session(Source source) throws SQLException {
        AtomicReference<Connection> session = new AtomicReference<>();
        try {
            instances.asMap().compute(source.connection().id(), (_, known) -> {
                DuckDbInstance instance = current(source, known);
                try {
                    session.set(instance.session());
                } catch (SQLException failed) {
                    throw new NotOpened(failed);
                }
                return instance;
            });
            return session.get();
        } catch (NotOpened failed) {
            throw failed.cause;
        }
    }

    private DuckDbInstance current(Source source, @Nullable DuckDbInstance known) {
        if (known != null && known.isOf(source.data())) return known;
        try {
            return DuckDbInstance.open(source, limits);
        } catch (SQLException failed) {
            throw new NotOpened(failed);
        }
    }

    private static QueryOutcome outcome(Source source, SQLException failed, Cancellation cancellation) {
        if (cancellation.isCancelled()) return QueryFailure.CANCELLED.outcome();
        LOG.log(
                System.Logger.Level.WARNING,
                "connection {0} did not answer: {1}",
                source.connection().id(),
                DuckDbRefusal.kind(failed));
        boolean gone = source.data().files().values().stream().anyMatch(Files::notExists);
        return gone ? QueryFailure.SOURCE_GONE.outcome() : DuckDbRefusal.outcome(failed);
    }

    private static void closed(@Nullable InodeId id, @Nullable DuckDbInstance instance, RemovalCause cause) {
        if (instance == null) return;
        try {
            instance.close();
        } catch (SQLException failed) {
            LOG.log(System.Logger.Level.WARNING, "a DuckDB instance of connection {0} did not close", id);
        }
    }

    @Override
    public void close() {
        instances.invalidateAll();
    }

    /// Carries what JDBC throws out of the cache.
    private static final class NotOpened extends RuntimeException {
        private final SQLException cause;

        private NotOpened(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}

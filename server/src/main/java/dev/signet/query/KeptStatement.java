package dev.signet.query;

import dev.signet.query.dialect.Statement;
import dev.signet.query.plan.Value;
import org.jspecify.annotations.Nullable;

/// A statement, and its key for the data it was asked of last.
final class KeptStatement {
    private static final int BYTES_OF_ANY = 1_000;
    private static final int BYTES_OF_BIND = 64;

    private final Statement statement;
    private volatile @Nullable Keyed last;

    KeptStatement(Statement statement) {
        this.statement = statement;
    }

    private record Keyed(Connection connection, String version, ResultKey key) {
        boolean isOf(Source source) {
            return version.equals(source.data().version()) && connection.equals(source.connection());
        }
    }

    Statement statement() {
        return statement;
    }

    /// The same as [ResultKey#of]. With a token it is computed anew each time: nothing of a token stays here.
    ResultKey key(Source source) {
        if (source.token().isPresent()) return ResultKey.of(source, statement);
        Keyed known = last;
        if (known != null && known.isOf(source)) return known.key();
        Keyed now = new Keyed(source.connection(), source.data().version(), ResultKey.of(source, statement));
        last = now;
        return now.key();
    }

    /// About how much memory it takes.
    int bytes() {
        long bytes = BYTES_OF_ANY + 2L * statement.sql().length();
        for (Value bind : statement.binds()) {
            bytes += BYTES_OF_BIND + (bind instanceof Value.Text(String text) ? 2L * text.length() : 0);
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}

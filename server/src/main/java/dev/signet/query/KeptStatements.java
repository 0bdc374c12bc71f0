package dev.signet.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.query.plan.Viewer;
import java.util.Optional;

/// What each plan became for viewers who are the same to it, so that it is guarded and written only once for
/// them.
///
/// Guarantee: a statement is prepared out of the very facts it is kept under, so that nobody is given one
/// that was made of another's.
final class KeptStatements {
    /// About how much memory they may take `[inferred]`.
    static final long BYTES = 32L << 20;

    private final Cache<Key, KeptStatement> statements;

    KeptStatements(long bytes) {
        statements = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .executor(Runnable::run) // what is too much goes at once
                .weigher((Key _, KeptStatement statement) -> statement.bytes())
                .build();
    }

    private record Key(Object plan, Viewer facts) {}

    /// The statement, if it was prepared before.
    Optional<KeptStatement> known(PreparedPlan plan, Viewer viewer) {
        return Optional.ofNullable(statements.getIfPresent(new Key(plan.mark(), plan.facts(viewer))));
    }

    /// The statement.
    KeptStatement of(PreparedPlan plan, Viewer viewer) {
        Viewer facts = plan.facts(viewer);
        return statements.get(new Key(plan.mark(), facts), _ -> new KeptStatement(plan.statement(facts)));
    }

    /// How many there are.
    long size() {
        return statements.estimatedSize();
    }
}

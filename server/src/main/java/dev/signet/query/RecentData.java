package dev.signet.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.base.InodeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The data of connections as they are, or were a moment ago: looking at every file for each question would
/// cost more than the answer.
final class RecentData {
    /// How old what is known of the files may be where an answer that was kept is given again.
    static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private static final int SIZE = 1_000;

    private final DataRoot root;
    private final InstantSource clock;
    private final Cache<InodeId, Seen> seen =
            Caffeine.newBuilder().maximumSize(SIZE).build();

    RecentData(DataRoot root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    private record Seen(Connection connection, SourceData data, Instant at) {

        /// A clock that was set back makes nothing fresh.
        boolean holds(Connection asked, Instant now) {
            Duration age = Duration.between(at, now);
            return !age.isNegative() && age.compareTo(FRESH_FOR) < 0 && connection.equals(asked);
        }
    }

    /// The data as they are.
    SourceData now(Connection connection) {
        Instant at = clock.instant();
        SourceData data = root.data(connection);
        seen.put(connection.id(), new Seen(connection, data, at));
        return data;
    }

    /// The data as they were less than [#FRESH_FOR] ago.
    SourceData recent(Connection connection) {
        Seen known = seen.getIfPresent(connection.id());
        return known != null && known.holds(connection, clock.instant()) ? known.data() : now(connection);
    }
}

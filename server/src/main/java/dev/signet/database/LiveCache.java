package dev.signet.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// What the database says about a thing, absence included, kept in memory for as long as that is true.
///
/// Guarantee: the answer is never older than [ChangeFeed#FRESH_FOR], and on the node that made a change never
/// older than the change. An entry is dropped when a change of this kind names it, so creation must be announced like
/// every other
/// change; while the feed is not fresh every question goes to the database.
public final class LiveCache<K, V> {
    private final Cache<K, V> entries;
    private final BooleanSupplier fresh;
    private final Function<K, V> load;

    /// A cache of at most `size` things. `keyOf` says which entry a change of that kind is about.
    public LiveCache(ChangeFeed feed, String kind, int size, Function<Change, K> keyOf, Function<K, V> load) {
        this(feed, List.of(kind), size, keyOf, load);
    }

    /// One whose entries are about changes of several kinds.
    LiveCache(ChangeFeed feed, List<String> kinds, int size, Function<Change, K> keyOf, Function<K, V> load) {
        this(feed::fresh, size, load);
        kinds.forEach(kind -> feed.on(kind, change -> entries.invalidate(keyOf.apply(change))));
        feed.onGap(entries::invalidateAll);
    }

    /// One nobody tells of changes, trusted while it is fresh.
    LiveCache(BooleanSupplier fresh, int size, Function<K, V> load) {
        this.fresh = fresh;
        this.load = load;
        this.entries = Caffeine.newBuilder().maximumSize(size).build();
    }

    /// The thing, and whether it was read from the database for this very question: then nothing that was
    /// committed before the question is missing from it.
    public record Seen<V>(V value, boolean justRead) {}

    /// The thing as it is now.
    public V get(K key) {
        return fresh.getAsBoolean() ? entries.get(key, load) : load.apply(key);
    }

    /// The same, for who wants to know where the answer comes from.
    public Seen<V> see(K key) {
        if (!fresh.getAsBoolean()) return new Seen<>(load.apply(key), true);
        AtomicBoolean reads = new AtomicBoolean(); // stays false when another's reading is waited for
        V value = entries.get(key, wanted -> {
            reads.set(true);
            return load.apply(wanted);
        });
        return new Seen<>(value, reads.get());
    }
}

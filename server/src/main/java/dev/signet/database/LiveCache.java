package dev.signet.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/// What the database says about a thing, absence included, kept in memory for as long as that is true.
///
/// Guarantee: the answer is never older than [ChangeFeed#FRESH_FOR], and on the node that made a change never older
/// than
/// the change. An entry is dropped when a change of this kind names it, so creation must be announced like every other
/// change; while the feed is not fresh every question goes to the database.
public final class LiveCache<K, V> {
    private final Cache<K, V> entries;
    private final ChangeFeed feed;
    private final Function<K, V> load;

    /// A cache of at most `size` things. `keyOf` says which entry a change of that kind is about.
    public LiveCache(ChangeFeed feed, String kind, int size, Function<Change, K> keyOf, Function<K, V> load) {
        this.feed = feed;
        this.load = load;
        this.entries = Caffeine.newBuilder().maximumSize(size).build();
        feed.on(kind, change -> entries.invalidate(keyOf.apply(change)));
        feed.onGap(entries::invalidateAll);
    }

    /// Whether the answer would come from memory.
    public boolean keeps(K key) {
        return feed.fresh() && entries.getIfPresent(key) != null;
    }

    /// The thing as it is now.
    public V get(K key) {
        return feed.fresh() ? entries.get(key, load) : load.apply(key);
    }
}

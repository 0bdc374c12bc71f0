package dev.signet.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A set that only grows until its members do not matter any more (what has been revoked), wholly in memory.
///
/// Guarantee: as [LiveCache]'s. Whole again after every gap in the feed; while the feed is not fresh, or before the
/// first
/// loading, every question goes to the database.
public final class LiveSet<K> {
    private final ChangeFeed feed;
    private final Supplier<Set<K>> loadAll;
    private final Predicate<K> isMember;
    private final Set<K> members = ConcurrentHashMap.newKeySet();
    private final AtomicLong gaps = new AtomicLong();
    private volatile boolean whole;

    /// The set of what changes of that kind name. `loadAll` reads the whole set, `isMember` asks about one.
    public LiveSet(
            ChangeFeed feed, String kind, Function<Change, K> keyOf, Supplier<Set<K>> loadAll, Predicate<K> isMember) {
        this.feed = feed;
        this.loadAll = loadAll;
        this.isMember = isMember;
        feed.on(kind, change -> members.add(keyOf.apply(change)));
        feed.onGap(this::gap);
    }

    /// Whether it is in the set now.
    public boolean contains(K key) {
        if (!feed.fresh()) return isMember.test(key);
        if (!whole) reload();
        return members.contains(key);
    }

    /// Told only once all is there; a gap meanwhile makes it begin again.
    private synchronized void reload() {
        while (!whole) {
            long before = gaps.get();
            members.addAll(loadAll.get());
            whole = gaps.get() == before;
        }
    }

    private void gap() {
        gaps.incrementAndGet();
        whole = false;
    }
}

package dev.signet.database;

import java.util.List;
import java.util.function.Function;

/// Marks that stay the same for as long as nothing changes that they stand for: whatever is kept in memory together
/// with the mark of before it was read is true while that is still the mark.
///
/// Guarantee: after a change, as soon as [LiveCache] would drop an entry, the mark is another one; while the feed is
/// not fresh each question gets a mark of its own, so nothing that is kept is used.
public final class LiveMark<K> {
    private final LiveCache<K, Object> marks;

    /// Marks of at most `size` things. A change of one of these kinds is about the thing that `keyOf` says.
    public LiveMark(ChangeFeed feed, List<String> kinds, int size, Function<Change, K> keyOf) {
        marks = new LiveCache<>(feed, kinds, size, keyOf, _ -> new Object());
    }

    /// The mark of the thing now.
    public Object of(K key) {
        return marks.get(key);
    }
}

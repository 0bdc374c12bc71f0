package dev.signet.oidc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// Lets one look-up of a thing be under way at a time: whoever wants the same meanwhile waits for that one.
/// Nobody waits for the look-up of another thing.
final class OneFlight<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> flying = new ConcurrentHashMap<>();

    /// What `fetch` gives, or what a look-up of the same gives that began before; throws what that throws.
    V get(K key, Supplier<V> fetch) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> earlier = flying.putIfAbsent(key, mine);
        if (earlier != null) return earlier.join();
        try {
            mine.complete(fetch.get());
            return mine.join();
        } finally {
            flying.remove(key, mine);
            // Nobody waits for ever where the look-up threw.
            mine.completeExceptionally(new IllegalStateException("the look-up that was waited for failed"));
        }
    }
}

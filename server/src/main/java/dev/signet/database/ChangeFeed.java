package dev.signet.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What changed, on whichever node, told to the caches of this one.
///
/// Guarantee: a change made through this node is applied before the use case that made it returns; one made elsewhere
/// is
/// applied by the poll that first sees it, every [#POLL_INTERVAL] or sooner when notified. While [#fresh] holds,
/// nothing
/// in a cache is older than [#FRESH_FOR]; when it does not, ask the database.
public final class ChangeFeed implements AutoCloseable {
    static final Duration POLL_INTERVAL = Duration.ofMillis(250);
    static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private final Map<String, List<Consumer<Change>>> followers = new ConcurrentHashMap<>();
    private final List<Runnable> forgetters = new CopyOnWriteArrayList<>();
    private final ChangePoller poller;

    private ChangeFeed(DatabaseAddress address) {
        this.poller = new ChangePoller(address, this);
    }

    static ChangeFeed follow(DatabaseAddress address) {
        ChangeFeed feed = new ChangeFeed(address);
        feed.poller.start();
        return feed;
    }

    /// Tells the follower of every change of this kind.
    public void on(String kind, Consumer<Change> follower) {
        followers.computeIfAbsent(kind, any -> new CopyOnWriteArrayList<>()).add(follower);
    }

    /// Runs when changes may have been missed: forget everything.
    public void onGap(Runnable forgetter) {
        forgetters.add(forgetter);
    }

    /// Whether the last good poll began less than [#FRESH_FOR] ago.
    public boolean fresh() {
        return poller.isFresh();
    }

    /// Waits for the poll that tells what was committed anywhere before this call, [#POLL_INTERVAL] or a little
    /// more. When there is none, the feed is not fresh by then, and caches ask the database.
    public void catchUp() {
        poller.catchUp(FRESH_FOR);
    }

    void apply(Change change) {
        followers.getOrDefault(change.kind(), List.of()).forEach(follower -> follower.accept(change));
    }

    void gap() {
        forgetters.forEach(Runnable::run);
    }

    @Override
    public void close() {
        poller.close();
    }
}

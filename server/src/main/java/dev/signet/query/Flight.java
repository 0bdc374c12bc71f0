package dev.signet.query;

import java.util.LinkedHashSet;
import java.util.Set;

/// One question on its way, and everybody who waits for its answer. Changed only by [ResultCache], under the lock of
/// its key.
final class Flight {
    private final Cancellation cancellation = new Cancellation();
    private final Set<FirstWord<QueryOutcome>> waiting = new LinkedHashSet<>();

    /// Given when the last who waited has left.
    Cancellation cancellation() {
        return cancellation;
    }

    void join(FirstWord<QueryOutcome> word) {
        waiting.add(word);
    }

    /// True when that was the last one: nobody wants the answer any more.
    boolean leave(FirstWord<QueryOutcome> word) {
        return waiting.remove(word) && waiting.isEmpty();
    }

    void land(QueryOutcome outcome) {
        waiting.forEach(word -> word.say(outcome));
    }
}

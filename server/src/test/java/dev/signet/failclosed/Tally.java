package dev.signet.failclosed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts cases by class. A case is one decision, or one answer compared row by row.
final class Tally {
    /// Every class there is: none may go untold.
    static final List<String> ALL = List.of(
            "opened",
            "open refused: claims",
            "open refused: share or content",
            "open refused: signature",
            "open refused: used before",
            "first answer with rows",
            "first answer without rows",
            "answer with rows",
            "answer without rows",
            "asked after it was taken back",
            "asked after the end",
            "asked outside the target",
            "asked with an older key",
            "renewed",
            "renewal refused");

    private final Map<String, LongAdder> classes = new ConcurrentSkipListMap<>();
    private final LongAdder rows = new LongAdder();

    void add(String kind) {
        classes.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }

    void rows(int compared) {
        rows.add(compared);
    }

    long cases() {
        return classes.values().stream().mapToLong(LongAdder::sum).sum();
    }

    long comparedRows() {
        return rows.sum();
    }

    Set<String> classes() {
        return Set.copyOf(classes.keySet());
    }

    @Override
    public String toString() {
        return cases() + " cases, " + comparedRows() + " rows compared, " + classes;
    }
}

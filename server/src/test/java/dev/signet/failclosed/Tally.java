package dev.signet.failclosed;

import dev.signet.failclosed.Oracle.Choice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
            "asked when nothing but the share was gone",
            "asked after the end",
            "asked outside the target",
            "asked with an older key",
            "renewed",
            "renewal refused");

    /// The ways a session comes to be, beside the plain one.
    static final List<String> WAYS =
            List.of("at a tag", "by a whole URL", "with locks", "with fewer teams", "with less of its attributes");

    private final Map<String, LongAdder> ways = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> classes = new ConcurrentSkipListMap<>();
    private final LongAdder rows = new LongAdder();
    private final Set<Integer> questions = ConcurrentHashMap.newKeySet();

    void add(String kind) {
        classes.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }

    /// A session was opened that way; no case of its own.
    void opened(Session session) {
        if (session.target().tag().isPresent()) way("at a tag");
        if (!session.ends().byToken()) way("by a whole URL");
        if (!session.terms().locks().equals(Choice.NONE)) way("with locks");
        if (session.terms().teams().isPresent()) way("with fewer teams");
        if (!session.terms().attributes().isEmpty()) way("with less of its attributes");
    }

    private void way(String name) {
        ways.computeIfAbsent(name, _ -> new LongAdder()).increment();
    }

    /// An answer was compared: so many rows to a question that may have been asked before.
    void compared(String kind, int many, Object question) {
        add(kind);
        rows.add(many);
        questions.add(question.hashCode());
    }

    long cases() {
        return classes.values().stream().mapToLong(LongAdder::sum).sum();
    }

    long comparedRows() {
        return rows.sum();
    }

    Set<String> ways() {
        return Set.copyOf(ways.keySet());
    }

    Set<String> classes() {
        return Set.copyOf(classes.keySet());
    }

    @Override
    public String toString() {
        return cases() + " cases, " + comparedRows() + " rows compared, " + questions.size() + " different questions, "
                + classes + ", opened " + ways;
    }
}

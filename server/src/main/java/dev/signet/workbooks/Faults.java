package dev.signet.workbooks;

import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.List;

/// Collects everything that is wrong with a document, each with its path; a bounded number of them.
final class Faults {
    private static final int MOST = 200;

    private final List<Violation> found = new ArrayList<>();

    void add(String path, String message) {
        Violation violation = new Violation(path, message);
        if (found.size() < MOST && !found.contains(violation)) found.add(violation);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Violation> list() {
        return List.copyOf(found);
    }
}

package dev.signet.http;

import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.List;

/// Collects violations, up to a bound, so that a hostile body cannot make a huge answer.
final class Violations {
    private static final int MOST = 100;

    private final List<Violation> found = new ArrayList<>();

    void add(Violation violation) {
        if (found.size() < MOST) found.add(violation);
    }

    void add(String path, String message) {
        add(new Violation(path, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Violation> all() {
        return List.copyOf(found);
    }
}

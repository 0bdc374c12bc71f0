package dev.signet.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Collects everything wrong with what was given, so that it is told at once and not one mistake at a time.
///
/// Each complaint is a sentence that names the place and the fix, and never repeats a secret.
final class Complaints {
    private final List<String> sentences = new ArrayList<>();

    /// Adds one sentence.
    void add(String sentence) {
        sentences.add(sentence);
    }

    /// Whether nothing is wrong.
    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /// All of them for the person at the terminal: one as a sentence, several as a list.
    String told() {
        if (sentences.size() == 1) return sentences.getFirst();
        return sentences.stream()
                .map(sentence -> "  - " + sentence)
                .collect(Collectors.joining("\n", sentences.size() + " things need mending:\n", ""));
    }
}

package dev.signet.workbooks;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The name somebody perhaps meant.
final class Nearest {
    private static final int FARTHEST = 3;

    private Nearest() {}

    /// The closest of the names, if one is close: at most three letters apart and less than half of the word.
    static Optional<String> to(String word, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - word.length()) <= FARTHEST)
                .min(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparing(name -> name))
                .filter(name -> distance(word, name) <= Math.min(FARTHEST, Math.max(1, word.length() / 2)));
    }

    /// `; did you mean x?`, or nothing.
    static String hint(String word, Collection<String> names) {
        return to(word, names).map(name -> " Did you mean \"" + name + "\"?").orElse("");
    }

    private static int distance(String left, String right) {
        String one = left.toLowerCase(Locale.ROOT);
        String other = right.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}

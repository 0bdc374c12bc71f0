package dev.signet.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// Guesses what a mistyped name was meant to be.
///
/// The measure is the Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements and
/// swaps of neighbours count one each. Anything farther than a third of the word is no suggestion.
final class Suggestion {
    private static final int LONGEST = 64;

    /// What all names of a kind share says nothing about which of them was meant.
    private static final Pattern PREFIX = Pattern.compile("^(--|SIGNET_)");

    private Suggestion() {}

    /// The known name nearest to the given one, unless none is near.
    static Optional<String> nearest(String given, Collection<String> known) {
        if (given.length() > LONGEST) return Optional.empty();
        int farthest = Math.max(1, PREFIX.matcher(given).replaceFirst("").length() / 3);
        return known.stream()
                .filter(name -> distance(given, name) <= farthest)
                .min(Comparator.comparingInt((String name) -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// The same as the end of a sentence: `; did you mean --port?`, or a full stop.
    static String ending(String given, Collection<String> known) {
        return nearest(given, known).map(name -> "; did you mean " + name + "?").orElse(".");
    }

    /// How many edits make one text of the other.
    static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) last[column] = column;
        for (int row = 1; row <= left.length(); row++) {
            int[] next = new int[right.length() + 1];
            next[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = last[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                next[column] = Math.min(Math.min(last[column], next[column - 1]) + 1, replaced);
                if (swapped(left, row, right, column)) {
                    next[column] = Math.min(next[column], beforeLast[column - 2] + 1);
                }
            }
            beforeLast = last;
            last = next;
        }
        return last[right.length()];
    }

    private static boolean swapped(String left, int row, String right, int column) {
        return row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
    }
}

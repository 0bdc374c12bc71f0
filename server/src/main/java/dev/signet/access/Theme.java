package dev.signet.access;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How an organization's embeds may look, on top of one of our own themes (embedding.md §2.8; shape ours). Names are
/// told apart by case too.
///
/// A colour is `#` and six hexadecimal digits, in lower case, under the name of what it colours; what is not
/// there is as in the base. Only [ThemeRules] lets one in.
public record Theme(
        String name, Base base, Map<String, String> colors, Optional<String> font, Optional<Integer> radius) {
    /// What a theme can colour: the variables of the pages' style sheet, without their dashes.
    public static final Set<String> TOKENS = Set.of(
            "page",
            "surface",
            "raised",
            "hover",
            "line",
            "grid",
            "edge",
            "ink",
            "ink-soft",
            "accent",
            "accent-soft",
            "on-accent",
            "danger",
            "danger-soft",
            "series-0",
            "series-1",
            "series-2",
            "series-3",
            "series-4",
            "series-5",
            "series-6",
            "series-7",
            "series-rest");

    /// Copies what it is given, colours sorted by name.
    public Theme {
        colors = Collections.unmodifiableMap(new TreeMap<>(colors));
    }

    /// The theme of ours it stands on.
    public enum Base {
        LIGHT("Light"),
        DARK("Dark");

        private final String word;

        Base(String word) {
            this.word = word;
        }

        /// Its name in addresses.
        public String word() {
            return word;
        }

        /// The one of that name.
        public static Optional<Base> parse(String word) {
            for (Base base : values()) {
                if (base.word.equals(word)) return Optional.of(base);
            }
            return Optional.empty();
        }
    }
}

package dev.signet.embed;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What may be decided otherwise about URLs that are signed as a whole (embedding.md §3).
///
/// `own` are the server's own origins and `others` the names hosts know it by beside: scheme, host and port without a
/// slash at the end. With none, no such URL opens anything. `longest` is the longest session `[inferred]`.
public record WholeUrlRules(List<String> own, List<String> others, Duration longest, Deprecation deprecation) {
    /// The most bases: each is one more text to compare with.
    public static final int MOST_BASES = 8;

    /// The longest session unless somebody decides otherwise.
    public static final Duration USUAL_LONGEST = Duration.ofHours(10);

    /// Copies what it is given; refuses too many bases, and those that end in a slash.
    public WholeUrlRules {
        own = List.copyOf(own);
        others = List.copyOf(others);
        List<String> bases = joined(own, others);
        if (bases.size() > MOST_BASES || bases.stream().anyMatch(base -> base.endsWith("/"))) {
            throw new IllegalArgumentException("at most " + MOST_BASES + " bases, none ending in a slash");
        }
    }

    /// The beginnings hosts sign.
    public List<String> bases() {
        return joined(own, others);
    }

    private static List<String> joined(List<String> own, List<String> others) {
        return Stream.concat(own.stream(), others.stream()).toList();
    }

    /// Since when the form is deprecated, and when it ends, if that is decided. Nothing follows from either but what
    /// people are told: an organization ends it by its switch.
    public record Deprecation(LocalDate since, Optional<LocalDate> ends) {
        /// When the original deprecated it (embedding.md §1.1).
        public static final Deprecation USUAL = new Deprecation(LocalDate.of(2025, 8, 4), Optional.empty());
    }

    /// What holds for a server of these origins unless somebody decides otherwise.
    public static WholeUrlRules standard(List<String> own) {
        return new WholeUrlRules(own, List.of(), USUAL_LONGEST, Deprecation.USUAL);
    }
}

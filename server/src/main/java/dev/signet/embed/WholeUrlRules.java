package dev.signet.embed;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What may be decided otherwise about URLs that are signed as a whole (embedding.md §3).
///
/// `bases` are the beginnings hosts sign: scheme, host and port as they know the server, without a slash at the end.
/// With none, no such URL opens anything. `longest` is the longest session `[inferred]`.
public record WholeUrlRules(List<String> bases, Duration longest, Deprecation deprecation) {
    /// The most bases: each is one more text to compare with.
    public static final int MOST_BASES = 8;

    /// The longest session unless somebody decides otherwise.
    public static final Duration USUAL_LONGEST = Duration.ofHours(10);

    /// Copies what it is given; refuses too many bases, and those that end in a slash.
    public WholeUrlRules {
        bases = List.copyOf(bases);
        if (bases.size() > MOST_BASES || bases.stream().anyMatch(base -> base.endsWith("/"))) {
            throw new IllegalArgumentException("at most " + MOST_BASES + " bases, none ending in a slash");
        }
    }

    /// Since when the form is deprecated, and when it ends, if that is decided. Nothing follows from either but what
    /// people are told: an organization ends it by its switch.
    public record Deprecation(LocalDate since, Optional<LocalDate> ends) {
        /// When the original deprecated it (embedding.md §1.1).
        public static final Deprecation USUAL = new Deprecation(LocalDate.of(2025, 8, 4), Optional.empty());
    }

    /// What holds for these bases unless somebody decides otherwise.
    public static WholeUrlRules standard(List<String> bases) {
        return new WholeUrlRules(bases, USUAL_LONGEST, Deprecation.USUAL);
    }
}

package dev.signet.server;

import dev.signet.embed.WholeUrlRules;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How URLs that are signed as a whole are taken: which other addresses hosts know the server by, how long a
/// session may be, and what is told of the form's end.
record LegacyEmbeds(List<String> otherBases, Duration longest, WholeUrlRules.Deprecation deprecation) {
    private static final Pattern BASE = Pattern.compile("https?://[^/?#@\\s]+");
    private static final int LONGEST = 2_592_000;
    private static final int MOST_OTHERS = WholeUrlRules.MOST_BASES - 2; // beside public-url and preview-url

    /// Copies what it is given.
    LegacyEmbeds {
        otherBases = List.copyOf(otherBases);
    }

    /// What holds when nothing is given.
    static LegacyEmbeds usual() {
        return new LegacyEmbeds(List.of(), WholeUrlRules.USUAL_LONGEST, WholeUrlRules.Deprecation.USUAL);
    }

    /// What was given; what is wrong with it is complained of.
    static LegacyEmbeds from(Settings settings) {
        LocalDate since =
                date(settings, Setting.LEGACY_EMBEDS_DEPRECATED_ON).orElse(WholeUrlRules.Deprecation.USUAL.since());
        return new LegacyEmbeds(
                bases(settings),
                Duration.ofSeconds(settings.integer(Setting.LEGACY_EMBEDS_LONGEST_SESSION, 1, LONGEST)),
                new WholeUrlRules.Deprecation(since, date(settings, Setting.LEGACY_EMBEDS_END_ON)));
    }

    /// The rules for a server that clients reach there.
    WholeUrlRules rules(Reached reached) {
        return new WholeUrlRules(reached.origins(), otherBases, longest, deprecation);
    }

    private static List<String> bases(Settings settings) {
        List<String> bases = new ArrayList<>();
        settings.find(Setting.LEGACY_EMBEDS_BASE_URLS).ifPresent(given -> {
            for (String text : given.value().split(",", -1)) bases.add(text.strip());
        });
        boolean good = bases.stream().allMatch(base -> BASE.matcher(base).matches());
        if (good && bases.size() <= MOST_OTHERS) return bases;
        settings.complain(
                Setting.LEGACY_EMBEDS_BASE_URLS,
                "must be at most " + MOST_OTHERS
                        + " addresses without a path, separated by commas: https://bi.example.com.");
        return List.of();
    }

    private static Optional<LocalDate> date(Settings settings, Setting setting) {
        return settings.find(setting).flatMap(given -> {
            try {
                return Optional.of(LocalDate.parse(given.value()));
            } catch (DateTimeException notADate) {
                settings.complain(setting, "is not a date such as 2027-01-31.");
                return Optional.empty();
            }
        });
    }
}

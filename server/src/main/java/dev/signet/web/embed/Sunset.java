package dev.signet.web.embed;

import dev.signet.embed.WholeUrlRules;
import dev.signet.http.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Tells programs that a form of address is deprecated (RFC 9745), and when it ends, if that is decided (RFC 8594).
record Sunset(WholeUrlRules.Deprecation deprecation) {

    Answer on(Answer answer) {
        Answer told =
                answer.with("Deprecation", "@" + start(deprecation.since()).toEpochSecond());
        Optional<String> end = deprecation.ends().map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.format(start(date)));
        return end.map(date -> told.with("Sunset", date)).orElse(told);
    }

    private static ZonedDateTime start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC);
    }
}

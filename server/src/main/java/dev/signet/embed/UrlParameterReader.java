package dev.signet.embed;

import dev.signet.base.Violation;
import dev.signet.secrets.SignedUrl;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads single parameters of a signed URL, and remembers every one that is not as it must be.
///
/// Refuses text the database cannot keep: NUL.
final class UrlParameterReader {
    private static final long LAST_SECOND = 253_402_300_799L; // the end of the year 9999
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{0,20})?");

    private final SignedUrl url;
    private final List<Violation> flaws = new ArrayList<>();

    UrlParameterReader(SignedUrl url) {
        this.url = url;
    }

    /// Everything that was wrong, in the order it was read.
    List<Violation> flaws() {
        return List.copyOf(flaws);
    }

    boolean isFaulty(String name) {
        return flaws.stream().anyMatch(flaw -> flaw.field().equals(name));
    }

    void wrong(String name, String flaw) {
        flaws.add(new Violation(name, flaw));
    }

    /// The text; empty when it is not there or has nothing in it.
    Optional<String> text(String name) {
        return checked(name, url.text(name));
    }

    /// The text, in which a plus is a plus.
    Optional<String> word(String name) {
        return checked(name, url.word(name));
    }

    /// The text, which must be there.
    String needed(String name) {
        return orMissing(name, text(name));
    }

    /// The word, which must be there.
    String neededWord(String name) {
        return orMissing(name, word(name));
    }

    private String orMissing(String name, Optional<String> text) {
        if (url.text(name).filter(any -> !any.isEmpty()).isEmpty()) wrong(name, "is missing");
        return text.orElse("");
    }

    /// Whole seconds, fractions dropped; must be there.
    long seconds(String name) {
        String text = needed(name);
        if (text.isEmpty()) return 0;
        if (!NUMBER.matcher(text).matches()) return refuse(name, "must be a number of seconds");
        long seconds = new BigDecimal(text).setScale(0, RoundingMode.FLOOR).longValueExact();
        return seconds <= LAST_SECOND ? seconds : refuse(name, "is not a time");
    }

    Instant time(String name) {
        return Instant.ofEpochSecond(seconds(name));
    }

    /// The names between commas, each once.
    Set<String> names(String name) {
        Set<String> names = new TreeSet<>();
        for (String each : text(name).orElse("").split(",", -1)) {
            if (!each.isBlank()) names.add(each.strip());
        }
        return names;
    }

    /// The values of all parameters that begin so, by the rest of their names; empty when none does.
    Optional<Map<String, String>> beginning(String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : url.names()) {
            if (!name.startsWith(prefix)) continue;
            String rest = name.substring(prefix.length());
            if (rest.isEmpty()) wrong(name, "names no attribute");
            if (isKeepable(rest)) values.put(rest, checked(name, url.text(name)).orElse(""));
            else wrong(prefix, "names an attribute with a character that cannot be kept");
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private Optional<String> checked(String name, Optional<String> value) {
        if (value.filter(text -> !isKeepable(text)).isPresent()) {
            wrong(name, "has a character that cannot be kept");
            return Optional.empty();
        }
        return value.filter(text -> !text.isEmpty());
    }

    private static boolean isKeepable(String text) {
        return text.indexOf(0) < 0;
    }

    private long refuse(String name, String flaw) {
        wrong(name, flaw);
        return 0;
    }
}

package dev.signet.oidc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a provider sent a browser back with (OpenID Connect Core 1.0 §3.1.2.5, RFC 6749 §4.1.2, RFC 9207 §2).
///
/// Reading never throws. What is repeated, too long or of another shape counts as absent: no answer of ours
/// has it.
public record CallbackQuery(
        Optional<String> code, Optional<String> state, Optional<String> error, Optional<String> issuer) {
    private static final Pattern CODE = Pattern.compile("[ -~]{1,4096}");
    private static final Pattern STATE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ERROR = Pattern.compile("[!#-\\[\\]-~]{1,100}");
    private static final Pattern ISSUER = Pattern.compile("[!-~]{1,2000}");

    /// Reads the parameters, given all the values of each by its name.
    public static CallbackQuery read(Function<String, List<String>> values) {
        return new CallbackQuery(
                one(values, "code", CODE),
                one(values, "state", STATE),
                one(values, "error", ERROR),
                one(values, "iss", ISSUER));
    }

    private static Optional<String> one(Function<String, List<String>> values, String name, Pattern shape) {
        List<String> given = values.apply(name);
        return given.size() == 1 && shape.matcher(given.getFirst()).matches()
                ? Optional.of(given.getFirst())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "CallbackQuery[hidden]";
    }
}

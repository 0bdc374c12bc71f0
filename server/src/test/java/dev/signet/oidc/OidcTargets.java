package dev.signet.oidc;

import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What browsers bring back from identity providers, under attack.
public final class OidcTargets {
    private OidcTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofText("oidc-callback", OidcTargets::callback), Target.ofText("provider-id", OidcTargets::id));
    }

    /// Each line is `name=value`, as a query would bring it decoded.
    private static void callback(String input) {
        List<String> lines = List.of(input.split("\n", -1));
        Function<String, List<String>> values = name -> lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .toList();
        CallbackQuery query = CallbackQuery.read(values);
        Stream.of(query.code(), query.state(), query.error(), query.issuer())
                .flatMap(Optional::stream)
                .forEach(value -> Promise.holds(
                        value.length() <= 4_096 && value.chars().allMatch(c -> c >= ' ' && c <= '~'),
                        "what is read is short and printable"));
        List<String> names = new ArrayList<>(List.of("code", "state", "error", "iss"));
        for (String name : names) {
            if (values.apply(name).size() != 1) Promise.holds(given(query, name).isEmpty(), "a repeated one is none");
        }
        Promise.holds(
                query.state().stream().allMatch(state -> state.matches("[0-9a-f]{64}")), "a state is one of ours");
    }

    private static Optional<String> given(CallbackQuery query, String name) {
        return switch (name) {
            case "code" -> query.code();
            case "state" -> query.state();
            case "error" -> query.error();
            default -> query.issuer();
        };
    }

    private static void id(String input) {
        ProviderId.parse(input).ifPresent(id -> Promise.same(id.toString(), input, "one spelling for each id"));
    }
}

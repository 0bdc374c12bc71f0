package dev.signet.http;

import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Bodies under attack: the first line of an input is the `Content-Type`, the rest the body.
public final class BodyTargets {
    private static final BodyOf<Sample> JSON = BodyOf.json(Sample.class);
    private static final BodyOf<Form> FORM = BodyOf.formOrJson(Sample.class);

    private BodyTargets() {}

    /// A bit of everything a body can hold.
    record Sample(
            String name,
            int count,
            HttpMethod method,
            Optional<Optional<Instant>> until,
            Optional<UUID> id,
            Optional<List<String>> texts,
            Optional<Map<String, Boolean>> flags,
            Optional<List<Sample>> children) {}

    /// The targets.
    public static List<Target> all() {
        return List.of(Target.ofBytes("json-body", BodyTargets::json), Target.ofBytes("form-body", BodyTargets::form));
    }

    /// A body is a whole record, or there are violations with paths that can be told, or it is unreadable.
    private static void json(byte[] input) {
        Violations violations = new Violations();
        switch (BodyBinder.bind(JSON, contentType(input), body(input), violations)) {
            case BodyOf.Bound.Value<Sample>(Sample sample) -> {
                Promise.holds(violations.isEmpty(), "a record is whole");
                Promise.holds(sample.name().indexOf(0) < 0, "no text the database cannot keep");
            }
            case BodyOf.Bound.Violated<Sample> _ -> Promise.holds(!violations.isEmpty(), "a refusal is explained");
            case BodyOf.Bound.Unreadable<Sample> _ ->
                Promise.holds(violations.isEmpty(), "what is unreadable is only that");
        }
        Promise.holds(violations.all().size() <= 100, "violations are bounded");
    }

    private static void form(byte[] input) {
        Violations violations = new Violations();
        if (BodyBinder.bind(FORM, contentType(input), body(input), violations)
                instanceof BodyOf.Bound.Value<Form>(Form form)) {
            Promise.holds(form.names().size() <= Form.MAX_PARAMETERS, "a form is bounded");
            form.names().forEach(name -> Promise.holds(!form.all(name).isEmpty(), "a name has a value"));
        }
        Promise.holds(violations.all().size() <= 100, "violations are bounded");
    }

    private static String contentType(byte[] input) {
        return Target.lines(input, 2).getFirst();
    }

    private static byte[] body(byte[] input) {
        for (int i = 0; i < input.length; i++) {
            if (input[i] == '\n') return Arrays.copyOfRange(input, i + 1, input.length);
        }
        return new byte[0];
    }
}

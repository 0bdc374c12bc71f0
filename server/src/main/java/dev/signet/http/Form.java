package dev.signet.http;

import dev.signet.base.Violation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parameters of a query string or an `application/x-www-form-urlencoded` body, in order, repeated ones kept.
///
/// Reading never throws: what cannot be decoded, and everything after [#MAX_PARAMETERS], is left out and named in
/// [#violations()] by its position, never by its value. Printing one shows names only.
public final class Form {
    /// The most parameters that are read.
    public static final int MAX_PARAMETERS = 100;

    /// A form without parameters.
    public static final Form EMPTY = new Form(Map.of(), List.of());

    private final Map<String, List<String>> parameters;
    private final List<Violation> violations;

    private Form(Map<String, List<String>> parameters, List<Violation> violations) {
        this.parameters = parameters;
        this.violations = List.copyOf(violations);
    }

    /// Reads a body.
    public static Form parse(byte[] body) {
        return Percent.utf8(ByteBuffer.wrap(body))
                .map(Form::parse)
                .orElseGet(() -> new Form(Map.of(), List.of(new Violation("", "Encode the form as UTF-8."))));
    }

    /// Reads a query string, without its question mark.
    public static Form parse(String encoded) {
        if (encoded.isEmpty()) return EMPTY;
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        int position = 0;
        int from = 0;
        while (from <= encoded.length()) {
            int ampersand = encoded.indexOf('&', from);
            int to = ampersand < 0 ? encoded.length() : ampersand;
            if (to > from) {
                if (++position > MAX_PARAMETERS) {
                    violations.add(new Violation("", "Send at most " + MAX_PARAMETERS + " parameters."));
                    break;
                }
                read(encoded.substring(from, to), position, parameters, violations);
            }
            from = to + 1;
        }
        return of(parameters, violations);
    }

    /// The parameters of a query string with their values as sent, at most [#MAX_PARAMETERS].
    static List<RawParameter> raw(String encoded) {
        List<RawParameter> parameters = new ArrayList<>();
        for (String pair : encoded.split("&", MAX_PARAMETERS + 1)) {
            if (pair.isEmpty() || parameters.size() == MAX_PARAMETERS) continue;
            int equals = pair.indexOf('=');
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            Percent.decodeForm(equals < 0 ? pair : pair.substring(0, equals))
                    .ifPresent(name -> parameters.add(new RawParameter(name, value)));
        }
        return List.copyOf(parameters);
    }

    /// A form of single values, as read from a JSON object of texts.
    static Form of(Map<String, List<String>> parameters, List<Violation> violations) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return new Form(Collections.unmodifiableMap(copy), violations);
    }

    private static void read(
            String pair, int position, Map<String, List<String>> parameters, List<Violation> violations) {
        int equals = pair.indexOf('=');
        Optional<String> name = Percent.decodeForm(equals < 0 ? pair : pair.substring(0, equals));
        Optional<String> value = Percent.decodeForm(equals < 0 ? "" : pair.substring(equals + 1));
        if (name.isEmpty() || value.isEmpty()) {
            violations.add(new Violation("", "Parameter " + position + " is not percent-encoded UTF-8."));
            return;
        }
        parameters.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(value.get());
    }

    /// The first value of a parameter.
    public Optional<String> first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /// The first value of a parameter; one without a value counts as left out (RFC 6749 §3.2).
    public Optional<String> given(String name) {
        return first(name).filter(value -> !value.isEmpty());
    }

    /// All values of a parameter, in order.
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /// Whether a parameter came more than once (OAuth forbids that: RFC 6749 §3.2).
    public boolean isRepeated(String name) {
        return all(name).size() > 1;
    }

    /// The names of all parameters, in order of their first appearance.
    public Set<String> names() {
        return parameters.keySet();
    }

    /// What could not be read.
    public List<Violation> violations() {
        return violations;
    }

    @Override
    public String toString() {
        return "Form" + parameters.keySet();
    }
}

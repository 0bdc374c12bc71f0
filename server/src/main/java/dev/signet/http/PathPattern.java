package dev.signet.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path of a route: literal segments, `{name}` for one segment, and `{name...}` at the end for one or more.
///
/// Example: `/v2/credentials/{clientId}`. Refuses empty segments, a name used twice, and a rest that is not last.
public record PathPattern(String text, List<Segment> segments) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9_]*)(\\.\\.\\.)?}");

    /// Copies what it is given.
    public PathPattern {
        segments = List.copyOf(segments);
    }

    /// One part of the path between two slashes.
    public sealed interface Segment {
        /// Matches exactly this text.
        record Literal(String text) implements Segment {}

        /// Matches any one segment.
        record Parameter(String name) implements Segment {}

        /// Matches all remaining segments, at least one.
        record Rest(String name) implements Segment {}
    }

    /// Reads a pattern; throws [IllegalArgumentException] for what the type refuses, for patterns are written by us.
    public static PathPattern of(String text) {
        if (!text.startsWith("/")) throw new IllegalArgumentException("a path begins with '/': " + text);
        List<Segment> segments = new ArrayList<>();
        if (text.length() > 1) {
            for (String part : text.substring(1).split("/", -1)) segments.add(segment(part, text));
        }
        check(segments, text);
        return new PathPattern(text, segments);
    }

    /// The names of the parameters, in order.
    public List<String> parameterNames() {
        return segments.stream().flatMap(segment -> names(segment).stream()).toList();
    }

    private static List<String> names(Segment segment) {
        return switch (segment) {
            case Segment.Literal _ -> List.of();
            case Segment.Parameter(String name) -> List.of(name);
            case Segment.Rest(String name) -> List.of(name);
        };
    }

    private static Segment segment(String part, String text) {
        if (part.isEmpty()) throw new IllegalArgumentException("empty segment in " + text);
        Matcher parameter = PARAMETER.matcher(part);
        if (parameter.matches()) {
            return part.endsWith("...}")
                    ? new Segment.Rest(parameter.group(1))
                    : new Segment.Parameter(parameter.group(1));
        }
        if (part.indexOf('{') >= 0 || part.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a parameter is a whole segment: " + text);
        }
        return new Segment.Literal(part);
    }

    private static void check(List<Segment> segments, String text) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof Segment.Rest && i < segments.size() - 1) {
                throw new IllegalArgumentException("the rest comes last: " + text);
            }
            for (String name : names(segments.get(i))) {
                if (!seen.add(name)) throw new IllegalArgumentException("name used twice in " + text);
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

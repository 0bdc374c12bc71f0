package dev.signet.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The decoded segments of a request path.
///
/// A path that could mean two things is no path of ours: broken escapes, empty segments, `.` and `..`, control
/// characters and a trailing slash give an empty result, which is answered as "not found".
final class PathSegments {
    private static final int DELETE = 0x7f;

    private PathSegments() {}

    /// The segments of `rawPath`, an encoded slash staying inside its segment; none for `/`.
    static Optional<List<String>> of(String rawPath) {
        if (rawPath.isEmpty() || rawPath.charAt(0) != '/') return Optional.empty();
        List<String> segments = new ArrayList<>();
        int from = 1;
        while (from < rawPath.length()) {
            int slash = rawPath.indexOf('/', from);
            int to = slash < 0 ? rawPath.length() : slash;
            Optional<String> segment =
                    Percent.decode(rawPath.substring(from, to)).filter(PathSegments::plain);
            if (segment.isEmpty() || to == rawPath.length() - 1) return Optional.empty();
            segments.add(segment.get());
            from = to + 1;
        }
        return Optional.of(segments);
    }

    private static boolean plain(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) return false;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c < ' ' || c == DELETE) return false;
        }
        return true;
    }
}

package dev.signet.web.api;

import dev.signet.http.Request;
import java.util.List;
import java.util.Optional;

/// The bearer token of a request (RFC 6750 §2.1).
final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /// Empty when there is none, or more than one.
    static Optional<String> of(Request request) {
        List<String> values = request.headers("Authorization");
        if (values.size() != 1) return Optional.empty();
        String value = values.getFirst();
        boolean isBearer = value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return isBearer
                ? Optional.of(value.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty())
                : Optional.empty();
    }
}

package dev.signet.http;

import java.util.Optional;

/// The methods a route may have. `HEAD` is answered by the `GET` route, `OPTIONS` by the kit itself.
public enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /// The method of a route that serves this request method; empty for methods no route can have.
    static Optional<HttpMethod> serving(String requestMethod) {
        return switch (requestMethod) {
            case "GET", "HEAD" -> Optional.of(GET);
            case "POST" -> Optional.of(POST);
            case "PUT" -> Optional.of(PUT);
            case "PATCH" -> Optional.of(PATCH);
            case "DELETE" -> Optional.of(DELETE);
            default -> Optional.empty();
        };
    }
}

package dev.signet.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.ServerResponseHeaders;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Lets scripts of other origins call through the doors that say so (rest-api.md §2.8; Fetch standard, CORS protocol).
///
/// Any origin, never with cookies; routes behind other doors get no header and so the browser's refusal.
final class Cors {
    private static final String REQUEST_HEADERS = "Authorization, Content-Type, X-Request-Id";
    private static final String MAX_AGE_SECONDS = "600";
    private static final io.helidon.http.Header ANY_ORIGIN =
            HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    private static final io.helidon.http.Header EXPOSED =
            HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "x-request-id, Retry-After");

    private Cors() {}

    /// Adds what a script of another origin needs to read the answer.
    static void open(Door.CrossOrigin crossOrigin, ServerRequestHeaders asked, ServerResponseHeaders answered) {
        switch (crossOrigin) {
            case ANY_ORIGIN -> {
                if (!asked.contains(HeaderNames.ORIGIN)) return;
                answered.set(ANY_ORIGIN);
                answered.set(EXPOSED);
            }
            case SAME_ORIGIN -> {}
        }
    }

    /// The answer to `OPTIONS` at a path with these routes: 204, with the preflight's headers when some may be called
    /// from other origins.
    static Answer options(List<Route<?, ?>> routes) {
        List<Route<?, ?>> open = routes.stream()
                .filter(route -> route.door().crossOrigin() == Door.CrossOrigin.ANY_ORIGIN)
                .toList();
        Answer answer = Answer.noContent().with("Allow", methods(routes));
        if (open.isEmpty()) return answer;
        return answer.with("Access-Control-Allow-Methods", methods(open))
                .with("Access-Control-Allow-Headers", requestHeaders(open))
                .with("Access-Control-Max-Age", MAX_AGE_SECONDS);
    }

    /// The methods of these routes as the value of `Allow`.
    static String methods(List<Route<?, ?>> routes) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (Route<?, ?> route : routes) {
            methods.add(route.endpoint().method().name());
            if (route.endpoint().method() == HttpMethod.GET) methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static String requestHeaders(List<Route<?, ?>> routes) {
        Stream<String> keys =
                routes.stream().map(route -> route.door().scheme()).flatMap(Cors::keyHeader);
        return Stream.concat(Stream.of(REQUEST_HEADERS), keys.distinct().sorted())
                .reduce((left, right) -> left + ", " + right)
                .orElse(REQUEST_HEADERS);
    }

    private static Stream<String> keyHeader(SecurityScheme scheme) {
        return switch (scheme) {
            case SecurityScheme.HeaderKey(String header) -> Stream.of(header);
            case SecurityScheme.None _, SecurityScheme.Bearer _, SecurityScheme.CookieKey _ -> Stream.empty();
        };
    }
}

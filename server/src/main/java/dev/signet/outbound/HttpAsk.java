package dev.signet.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// A request to somebody else's server.
public record HttpAsk(Method method, URI target, Map<String, String> headers, String body, Limits limits) {

    /// Copies what it is given.
    public HttpAsk {
        headers = Map.copyOf(headers);
    }

    /// A GET of that URL for JSON.
    public static HttpAsk get(URI target, Limits limits) {
        return new HttpAsk(Method.GET, target, Map.of("Accept", "application/json"), "", limits);
    }

    /// A POST of that text; `headers` name its media type.
    public static HttpAsk post(URI target, Map<String, String> headers, String body, Limits limits) {
        return new HttpAsk(Method.POST, target, headers, body, limits);
    }

    /// How.
    public enum Method {
        GET,
        POST
    }

    /// How long it may take from the first look-up to the last byte, and how long the answer may be.
    public record Limits(Duration whole, int mostBytes) {}
}

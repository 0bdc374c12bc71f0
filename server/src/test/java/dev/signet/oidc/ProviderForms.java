package dev.signet.oidc;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a request to a provider says; a name that is said twice is an error.
record ProviderForms(HttpExchange exchange) {
    private static final String BASIC = "Basic ";

    Map<String, String> query() {
        return parsed(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    }

    Map<String, String> body() throws IOException {
        return parsed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /// Whether the client has proven itself, in the header or in the form, never in both (RFC 6749 §2.3.1).
    boolean isFrom(ProviderClient client, Map<String, String> form) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (header.isEmpty()) {
            return client.id().equals(form.get("client_id")) && client.secret().equals(form.get("client_secret"));
        }
        if (!header.startsWith(BASIC) || form.containsKey("client_secret")) return false;
        String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length())), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return colon > 0
                && client.id().equals(decoded(pair.substring(0, colon)))
                && client.secret().equals(decoded(pair.substring(colon + 1)));
    }

    private static Map<String, String> parsed(String text) {
        return Arrays.stream(text.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(
                        pair -> decoded(pair[0]), pair -> pair.length > 1 ? decoded(pair[1]) : ""));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

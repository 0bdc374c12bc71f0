package dev.signet.web.api;

import dev.signet.access.NoticeKind;
import dev.signet.access.WebhookEndpoint;
import dev.signet.access.WebhookEndpoint.Position;
import dev.signet.access.Webhooks;
import dev.signet.base.Violation;
import dev.signet.http.Doc;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A webhook endpoint on the wire.
record WebhookJson(String webhookId, String url, List<String> events, boolean enabled, String createdAt) {
    private static final int LONGEST_URL = 2_000;

    static WebhookJson of(WebhookEndpoint endpoint) {
        return new WebhookJson(
                endpoint.id().toString(),
                endpoint.url().toString(),
                words(endpoint),
                endpoint.isOn(),
                Times.of(endpoint.made().at()));
    }

    private static List<String> words(WebhookEndpoint endpoint) {
        return endpoint.events().stream().sorted().map(NoticeKind::word).toList();
    }

    /// A part of the list.
    record Page(List<WebhookJson> entries, Optional<String> nextPage, int total) {}

    /// An endpoint with its secret, for the only time.
    record Shown(String webhookId, String url, List<String> events, boolean enabled, String createdAt, String secret) {

        static Shown of(WebhookEndpoint endpoint, String secret) {
            WebhookJson json = WebhookJson.of(endpoint);
            return new Shown(json.webhookId, json.url, json.events, json.enabled, json.createdAt, secret);
        }
    }

    /// Whether all must be given.
    enum Fields {
        REQUIRED,
        OPTIONAL
    }

    /// What an endpoint is to be.
    record Body(
            @Doc("Where to post: https, or http to an address the server's setting outbound-may-reach names")
            Optional<String> url,

            @Doc("Which of `credential.expiring`, `credential.unused`, `credential.leaked`, `credential.revoked`")
            Optional<List<String>> events,

            Optional<Boolean> enabled) {

        List<Violation> violations(Fields fields) {
            List<Violation> violations = new ArrayList<>();
            if (fields == Fields.REQUIRED && url.isEmpty()) violations.add(new Violation("url", "Give a URL."));
            if (url.isPresent() && parsed(url.get()).isEmpty()) {
                violations.add(new Violation(
                        "url", "This is no URL of http or https with a host name and without a user or fragment."));
            }
            if (fields == Fields.REQUIRED && events.isEmpty()) violations.add(noEvents());
            events.ifPresent(words -> violations.addAll(violations(words)));
            return violations;
        }

        private static List<Violation> violations(List<String> words) {
            if (words.isEmpty()) return List.of(noEvents());
            return IntStream.range(0, words.size())
                    .filter(i -> NoticeKind.of(words.get(i)).isEmpty())
                    .mapToObj(i -> new Violation("events[" + i + "]", "There is no such event. There are " + known()))
                    .toList();
        }

        private static Violation noEvents() {
            return new Violation("events", "Give at least one of " + known());
        }

        private static String known() {
            return Arrays.stream(NoticeKind.values()).map(NoticeKind::word).collect(Collectors.joining(", ")) + ".";
        }

        /// The same as a change; only without violations.
        Webhooks.Change change() {
            Optional<Set<NoticeKind>> kinds = events.map(words ->
                    words.stream().flatMap(word -> NoticeKind.of(word).stream()).collect(Collectors.toSet()));
            return new Webhooks.Change(
                    url.flatMap(Body::parsed), kinds, enabled.map(on -> on ? Position.ON : Position.OFF));
        }

        private static Optional<URI> parsed(String url) {
            if (url.length() > LONGEST_URL) return Optional.empty();
            try {
                URI uri = new URI(url);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                boolean isWeb = scheme.equals("https") || scheme.equals("http");
                boolean isPlain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
                return isWeb && isPlain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
            } catch (URISyntaxException notAUrl) {
                return Optional.empty();
            }
        }
    }
}

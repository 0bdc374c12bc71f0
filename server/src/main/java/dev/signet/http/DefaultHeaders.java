package dev.signet.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import java.util.List;

/// The headers every answer gets unless it sets its own.
///
/// All: `Cache-Control: no-store`, `X-Content-Type-Options: nosniff`, `Referrer-Policy: no-referrer`. Pages: a content
/// security policy that allows what our own origin serves and no framing. A page that sets a policy of its own with
/// `frame-ancestors` gets no `X-Frame-Options`, for that would contradict it.
final class DefaultHeaders {
    /// The policy of pages.
    static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final HeaderName POLICY_NAME = HeaderNames.create("Content-Security-Policy");
    private static final HeaderName FRAMES_NAME = HeaderNames.create("X-Frame-Options");
    private static final io.helidon.http.Header NO_STORE =
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    private static final io.helidon.http.Header NO_SNIFFING =
            HeaderValues.createCached("X-Content-Type-Options", "nosniff");
    private static final io.helidon.http.Header NO_REFERRER =
            HeaderValues.createCached("Referrer-Policy", "no-referrer");
    private static final io.helidon.http.Header POLICY = HeaderValues.createCached(POLICY_NAME, PAGE_POLICY);
    private static final io.helidon.http.Header NO_FRAMES = HeaderValues.createCached(FRAMES_NAME, "DENY");

    private DefaultHeaders() {}

    /// Adds the defaults to the headers the answer has set.
    static void complete(ServerResponseHeaders headers, String mediaType) {
        headers.setIfAbsent(NO_STORE);
        headers.setIfAbsent(NO_SNIFFING);
        headers.setIfAbsent(NO_REFERRER);
        if (mediaType.startsWith("text/html")) completePage(headers);
    }

    private static void completePage(ServerResponseHeaders headers) {
        boolean ownFraming =
                headers.all(POLICY_NAME, List::of).stream().anyMatch(policy -> policy.contains("frame-ancestors"));
        if (!ownFraming) headers.setIfAbsent(NO_FRAMES);
        headers.setIfAbsent(POLICY);
    }
}

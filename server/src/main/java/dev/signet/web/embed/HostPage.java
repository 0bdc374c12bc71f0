package dev.signet.web.embed;

import dev.signet.credentials.HostOrigin;
import dev.signet.http.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page a frame is on, as far as the browser tells: `Origin`, else the beginning of `Referer`.
final class HostPage {
    private static final Pattern BEGINNING = Pattern.compile("(?i)https?://[^/?#]+");

    private HostPage() {}

    /// Its origin.
    static Optional<HostOrigin> of(Request request) {
        return request.header("Origin")
                .flatMap(HostPage::origin)
                .or(() -> request.header("Referer").flatMap(HostPage::origin));
    }

    private static Optional<HostOrigin> origin(String text) {
        Matcher beginning = BEGINNING.matcher(text);
        return beginning.lookingAt() ? HostOrigin.parse(beginning.group()) : Optional.empty();
    }
}

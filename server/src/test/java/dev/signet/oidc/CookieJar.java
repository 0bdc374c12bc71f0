package dev.signet.oidc;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Cookies as browsers keep them (RFC 6265 §5.3, §5.4): by host whatever the port, by name and path. The platform's own
/// jar sends back those with a `Max-Age` in the quotes of an older standard.
final class CookieJar {
    private final List<Cookie> cookies = new ArrayList<>();

    record Cookie(String host, String path, String name, String value) {
        private boolean isSentTo(URI to) {
            String asked = to.getPath();
            boolean below = asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
            return host.equals(to.getHost()) && below;
        }

        private boolean replaces(Cookie other) {
            return host.equals(other.host) && path.equals(other.path) && name.equals(other.name);
        }
    }

    /// What an answer from there sets, one line a cookie.
    void keep(URI from, List<String> lines) {
        for (String line : lines) {
            Cookie cookie = parsed(from, line);
            cookies.removeIf(cookie::replaces);
            if (!line.toLowerCase(Locale.ROOT).contains("max-age=0")) cookies.add(cookie);
        }
    }

    /// What a request to there brings, if anything.
    Optional<String> header(URI to) {
        String all = cookies.stream()
                .filter(cookie -> cookie.isSentTo(to))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    Optional<Cookie> named(String name) {
        return cookies.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    boolean isEmpty() {
        return cookies.isEmpty();
    }

    void forget() {
        cookies.clear();
    }

    private static Cookie parsed(URI from, String line) {
        String[] parts = line.split("; *", -1);
        int equals = parts[0].indexOf('=');
        String path = "/";
        for (String part : parts) if (part.toLowerCase(Locale.ROOT).startsWith("path=")) path = part.substring(5);
        return new Cookie(from.getHost(), path, parts[0].substring(0, equals), parts[0].substring(equals + 1));
    }
}

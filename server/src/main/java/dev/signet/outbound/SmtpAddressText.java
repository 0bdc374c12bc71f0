package dev.signet.outbound;

import dev.signet.outbound.SmtpAddress.Login;
import dev.signet.outbound.SmtpAddress.Parsed;
import dev.signet.outbound.SmtpAddress.Protection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of an [SmtpAddress]. Refusals repeat nothing of it: any part of a mistyped address may be its password.
final class SmtpAddressText {
    private static final String SHAPE =
            "must look like smtp://user:password@host:587 or smtps://user:password@host:465,"
                    + " with special characters percent-encoded.";
    private static final Pattern URL = Pattern.compile(
            "(smtps?)://(?:([^@/?#]*)@)?"
                    + "([A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?/?(?:\\?tls=(off|on))?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LAST_PORT = 65_535;
    private static final int USUAL = 587;
    private static final int USUAL_OF_TLS = 465;

    private SmtpAddressText() {}

    static Parsed parse(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) return new Parsed.Wrong(SHAPE);
        boolean tls = parts.group(1).equals("smtps");
        Optional<String> switched = Optional.ofNullable(parts.group(5));
        if (tls && switched.isPresent()) return new Parsed.Wrong("gives tls= to smtps, which is TLS: leave it out.");
        int port = Optional.ofNullable(parts.group(4)).map(Integer::parseInt).orElse(tls ? USUAL_OF_TLS : USUAL);
        if (port < 1 || port > LAST_PORT) return new Parsed.Wrong("has a port that is not between 1 and 65535.");
        Protection protection = tls ? Protection.TLS : startTls(parts.group(3), switched);
        return withLogin(
                new SmtpAddress(parts.group(3), port, protection, Optional.empty()),
                Optional.ofNullable(parts.group(2)));
    }

    private static Protection startTls(String host, Optional<String> switched) {
        boolean off = switched.map("off"::equals).orElse(LOOPBACK.contains(host));
        return off ? Protection.NONE : Protection.STARTTLS;
    }

    private static Parsed withLogin(SmtpAddress address, Optional<String> login) {
        if (login.isEmpty()) return new Parsed.Read(address);
        String[] words = login.get().split(":", 2);
        if (words.length < 2) return new Parsed.Wrong("has a user without a password: " + SHAPE);
        Optional<String> user = decoded(words[0]);
        Optional<String> password = decoded(words[1]);
        if (user.isEmpty() || password.isEmpty()) return new Parsed.Wrong(SHAPE);
        Login known = new Login(user.get(), password.get());
        return new Parsed.Read(
                new SmtpAddress(address.host(), address.port(), address.protection(), Optional.of(known)));
    }

    /// Empty for what is no text, and for control characters, which no command may hold.
    private static Optional<String> decoded(String text) {
        try {
            String plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return plain.isEmpty() || plain.chars().anyMatch(Character::isISOControl)
                    ? Optional.empty()
                    : Optional.of(plain);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

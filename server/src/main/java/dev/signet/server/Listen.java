package dev.signet.server;

import dev.signet.base.StartFailure;
import dev.signet.web.api.PreviewOrigin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the server listens, and under which address clients reach it.
record Listen(String bind, int port, PublicUrl configured, Optional<URI> preview) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");
    private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    /// The address clients use: told, or the address the server listens on.
    sealed interface PublicUrl {
        /// Told by the operator; without a path.
        record Told(URI url) implements PublicUrl {}

        /// The address the server listens on.
        record WhereItListens() implements PublicUrl {}
    }

    static Listen from(Settings settings) {
        String bind = settings.text(Setting.BIND);
        if (literal(bind).isEmpty() && !HOST.matcher(bind).matches()) {
            settings.complain(Setting.BIND, "is neither an IP address nor a host name.");
        }
        int port = settings.integer(Setting.PORT, 0, 65_535);
        return new Listen(bind, port, toldUrl(settings), bareUrl(settings, Setting.PREVIEW_URL));
    }

    /// The address clients use, once the server listens on `boundPort`.
    URI publicUrl(int boundPort) {
        return switch (configured) {
            case PublicUrl.Told(URI url) -> url;
            case PublicUrl.WhereItListens _ -> URI.create("http://" + reachableHost() + ":" + boundPort);
        };
    }

    /// Where it is reached, once it listens on `boundPort`.
    Reached reached(int boundPort) {
        URI url = publicUrl(boundPort);
        return new Reached(url, PreviewOrigin.of(url, preview));
    }

    /// The port to listen on: the configured one, or for 0 one that is free now.
    int chosenPort() {
        return port == 0 ? freePort() : port;
    }

    /// A port that is free now.
    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new StartFailure("This machine has no free port.", none);
        }
    }

    /// Whether only programs on this machine are meant to reach the server.
    boolean isLocal() {
        boolean localUrl = switch (configured) {
            case PublicUrl.Told(URI url) -> isLoopback(url.getHost());
            case PublicUrl.WhereItListens _ -> true;
        };
        return localUrl && isLoopback(bind);
    }

    private String reachableHost() {
        if (WILDCARDS.contains(bind)) return "localhost";
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }

    private static PublicUrl toldUrl(Settings settings) {
        return bareUrl(settings, Setting.PUBLIC_URL)
                .<PublicUrl>map(PublicUrl.Told::new)
                .orElseGet(PublicUrl.WhereItListens::new);
    }

    private static Optional<URI> bareUrl(Settings settings, Setting setting) {
        Optional<Given> given = settings.find(setting);
        Optional<URI> url = given.flatMap(told -> bareUrl(told.value()));
        if (given.isPresent() && url.isEmpty()) {
            settings.complain(setting, "must look like https://signet.example.com: http or https, without a path.");
        }
        return url;
    }

    private static Optional<URI> bareUrl(String text) {
        try {
            URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean bare = url.getHost() != null
                    && url.getRawPath().isEmpty()
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            return bare && Set.of("http", "https").contains(scheme) ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return bare.equalsIgnoreCase("localhost")
                || literal(bare).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    private static Optional<InetAddress> literal(String text) {
        if (text.startsWith("[")) return Optional.empty(); // brackets belong to URLs
        try {
            return Optional.of(InetAddress.ofLiteral(text)); // never asks the name service
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

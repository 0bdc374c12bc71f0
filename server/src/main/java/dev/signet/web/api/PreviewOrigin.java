package dev.signet.web.api;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The second origin at which a server is reached: pages of the portal show embeds from there, as pages of hosts do.
public final class PreviewOrigin {
    private static final Map<String, String> TWINS = Map.of("localhost", "127.0.0.1", "127.0.0.1", "localhost");

    private PreviewOrigin() {}

    /// The one that is set; else, for a server on this machine, the other name of it.
    public static Optional<String> of(URI publicUrl, Optional<URI> set) {
        return set.map(PreviewOrigin::origin)
                .or(() -> Optional.ofNullable(TWINS.get(publicUrl.getHost()))
                        .map(twin -> publicUrl.getScheme() + "://" + twin + port(publicUrl)));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getHost() + port(url);
    }

    private static String port(URI url) {
        return url.getPort() < 0 ? "" : ":" + url.getPort();
    }
}

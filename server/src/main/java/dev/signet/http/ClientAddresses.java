package dev.signet.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/// Finds the client's address: the peer's, or the one trusted proxies have forwarded.
///
/// `X-Forwarded-For` is read from its right end, past every trusted proxy, to the first address that is not one; what a
/// client wrote further left is never believed.
final class ClientAddresses {
    private static final String UNKNOWN = "unknown";

    private final TrustedProxies proxies;

    ClientAddresses(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /// The textual address, without a zone.
    String of(ServerRequest request) {
        if (!(request.remotePeer().address() instanceof InetSocketAddress socket)) return UNKNOWN;
        InetAddress peer = socket.getAddress();
        if (proxies.networks().isEmpty() || !proxies.trusts(peer)) return text(peer);
        return forwarded(peer, hops(request.headers().all(HeaderNames.X_FORWARDED_FOR, List::of)));
    }

    private String forwarded(InetAddress peer, List<String> hops) {
        InetAddress nearest = peer;
        for (String hop : hops.reversed()) {
            try {
                nearest = InetAddress.ofLiteral(hop);
            } catch (IllegalArgumentException notAnAddress) {
                return text(nearest);
            }
            if (!proxies.trusts(nearest)) return text(nearest);
        }
        return text(nearest);
    }

    private static List<String> hops(List<String> lines) {
        List<String> hops = new ArrayList<>();
        for (String line : lines) {
            for (String hop : line.split(",", -1)) hops.add(hop.strip());
        }
        return hops;
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}

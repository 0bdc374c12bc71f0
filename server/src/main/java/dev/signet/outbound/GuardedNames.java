package dev.signet.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves the host of one request, once, and lets a connection be made only to what was checked: a name that
/// resolves to something else a moment later changes nothing.
final class GuardedNames implements DnsResolver {
    private final AddressGuard guard;
    private final Names names;
    private final URI target;

    GuardedNames(AddressGuard guard, Names names, URI target) {
        this.guard = guard;
        this.names = names;
        this.target = target;
    }

    /// Where names are looked up.
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!guard.allows(target, List.of(addresses))) throw new NotAllowed(host);
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// One of the addresses may not be reached.
    static final class NotAllowed extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotAllowed(String host) {
            super(host);
        }
    }
}

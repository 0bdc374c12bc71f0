package dev.signet.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses may be reached because somebody typed their name: public ones, and what the setting adds.
///
/// Plain `http` is for added addresses only. The list is that of the IANA special-purpose registries, and of what
/// translates into them (NAT64, 6to4, Teredo).
public final class AddressGuard {
    private static final List<AddressBlock> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressBlock::of)
            .toList();

    private final List<AddressBlock> added;

    /// Public addresses, and those.
    public AddressGuard(List<AddressBlock> added) {
        this.added = List.copyOf(added);
    }

    /// Whether all of these may be connected to for that URL; a name that also resolves to a private address is
    /// refused.
    boolean allows(URI target, List<InetAddress> resolved) {
        boolean encrypted = "https".equalsIgnoreCase(target.getScheme());
        return resolved.stream().allMatch(address -> isAdded(address) || (encrypted && isPublic(address)));
    }

    private boolean isAdded(InetAddress address) {
        return added.stream().anyMatch(block -> block.contains(address));
    }

    static boolean isPublic(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }
}

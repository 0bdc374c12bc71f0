package dev.signet.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The addresses whose `X-Forwarded-For` is believed; none unless the operator names some.
public record TrustedProxies(List<Network> networks) {
    /// No proxy is trusted.
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    /// Copies what it is given.
    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /// Addresses and CIDR networks, such as `10.0.0.0/8` and `::1`; empty when one is neither.
    public static Optional<TrustedProxies> parse(List<String> texts) {
        List<Network> networks = new ArrayList<>();
        for (String text : texts) {
            Optional<Network> network = Network.parse(text.strip());
            if (network.isEmpty()) return Optional.empty();
            networks.add(network.get());
        }
        return Optional.of(new TrustedProxies(networks));
    }

    /// Whether this address is one of a trusted proxy.
    boolean trusts(InetAddress address) {
        for (Network network : networks) {
            if (network.contains(address)) return true;
        }
        return false;
    }

    /// All addresses that share their first `bits` bits with `address`.
    public record Network(InetAddress address, int bits) {

        /// An address literal, alone or with a prefix length.
        public static Optional<Network> parse(String text) {
            int slash = text.indexOf('/');
            try {
                InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
                int most = address.getAddress().length * Byte.SIZE;
                int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
                return bits >= 0 && bits <= most ? Optional.of(new Network(address, bits)) : Optional.empty();
            } catch (IllegalArgumentException neither) {
                return Optional.empty();
            }
        }

        boolean contains(InetAddress other) {
            byte[] ours = address.getAddress();
            byte[] theirs = other.getAddress();
            if (ours.length != theirs.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) return false;
            }
            return true;
        }
    }
}

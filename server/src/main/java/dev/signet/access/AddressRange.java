package dev.signet.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// One internet address, or a network of them (RFC 4632, RFC 4291 §2.3), IPv4 or IPv6.
///
/// Written one way only: bits beyond the prefix are cleared, a prefix that spans the whole address is left
/// out, IPv6 is shortened as RFC 5952 wants it. Reading never looks a name up and never throws.
public record AddressRange(String text) {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern IPV4 = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int LONGEST = 50;

    /// Refuses a text that is not written the one way.
    public AddressRange {
        if (!text.equals(bitsOf(text).map(Bits::text).orElse("")))
            throw new IllegalArgumentException("not an address range");
    }

    /// The range, or empty when the text is neither an address nor a network.
    public static Optional<AddressRange> parse(String text) {
        return bitsOf(text.strip()).map(bits -> new AddressRange(bits.text()));
    }

    /// What is compared; made once, for what is asked often.
    Bits bits() {
        return bitsOf(text).orElseThrow();
    }

    /// The bytes of an address as the server tells it; empty for what is none.
    static Optional<byte[]> address(String text) {
        boolean looksRight = text.indexOf(':') < 0
                ? IPV4.matcher(text).matches()
                        && Arrays.stream(text.split("\\.", -1))
                                .allMatch(part -> DECIMAL.matcher(part).matches() && Integer.parseInt(part) < 256)
                : IPV6.matcher(text).matches();
        if (!looksRight) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Bits> bitsOf(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        int slash = text.indexOf('/');
        Optional<byte[]> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) return Optional.empty();
        int whole = address.get().length * Byte.SIZE;
        if (slash < 0) return Optional.of(Bits.of(address.get(), whole));
        String prefix = text.substring(slash + 1);
        if (!DECIMAL.matcher(prefix).matches() || Integer.parseInt(prefix) > whole) return Optional.empty();
        // A mapped address such as ::ffff:10.0.0.1 has become IPv4, whose prefix would mean something else.
        if (whole == Integer.SIZE && text.indexOf(':') >= 0) return Optional.empty();
        return Optional.of(Bits.of(address.get(), Integer.parseInt(prefix)));
    }

    @Override
    public String toString() {
        return text;
    }

    /// A range as bytes.
    static final class Bits {
        private final byte[] network;
        private final int prefix;

        private Bits(byte[] network, int prefix) {
            this.network = network;
            this.prefix = prefix;
        }

        private static Bits of(byte[] address, int prefix) {
            byte[] network = address.clone();
            for (int i = 0; i < network.length; i++) network[i] = (byte) (network[i] & mask(prefix, i));
            return new Bits(network, prefix);
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) return false;
            for (int i = 0; i < network.length; i++) {
                if ((address[i] & mask(prefix, i)) != (network[i] & 0xff)) return false;
            }
            return true;
        }

        private static int mask(int prefix, int position) {
            int bits = Math.clamp((long) prefix - (long) position * Byte.SIZE, 0, Byte.SIZE);
            return 0xff << (Byte.SIZE - bits) & 0xff;
        }

        private String text() {
            String address = network.length == Integer.BYTES ? dotted() : AddressText.of(network);
            return prefix == network.length * Byte.SIZE ? address : address + "/" + prefix;
        }

        private String dotted() {
            try {
                return Inet4Address.getByAddress(network).getHostAddress();
            } catch (java.net.UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}

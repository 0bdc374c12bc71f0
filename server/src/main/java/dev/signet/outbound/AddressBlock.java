package dev.signet.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/// A block of addresses in CIDR form: `10.0.0.0/8`, `fc00::/7`.
///
/// Contains only addresses of its own family; IPv4 addresses mapped into IPv6 are IPv4 here.
public record AddressBlock(InetAddress first, int prefix) {
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F.:]{1,43}");

    /// The block that the text names, or a single address; empty when it names none. Never asks DNS.
    public static Optional<AddressBlock> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!LITERAL.matcher(address).matches()) return Optional.empty();
        try {
            InetAddress first = InetAddress.ofLiteral(address);
            int longest = first.getAddress().length * Byte.SIZE;
            if (slash < 0) return Optional.of(new AddressBlock(first, longest));
            String digits = text.substring(slash + 1);
            if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > longest) return Optional.empty();
            return Optional.of(new AddressBlock(first, Integer.parseInt(digits)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// A block known when this is written.
    static AddressBlock of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /// Whether the address lies in it.
    public boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] theirs = unmapped(address).getAddress();
        if (mine.length != theirs.length) return false;
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) return false;
        }
        return true;
    }

    /// The JDK makes IPv4 of mapped literals by itself, but not of every array of bytes.
    private static InetAddress unmapped(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

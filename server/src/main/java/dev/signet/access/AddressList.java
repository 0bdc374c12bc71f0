package dev.signet.access;

import java.util.List;
import java.util.Optional;

/// From where something may be used: an empty list means from everywhere.
///
/// Made for being asked at every call: what is compared is prepared once.
public final class AddressList {
    private static final AddressList EVERYWHERE = new AddressList(List.of());

    private final List<AddressRange> ranges;
    private final AddressRange.Bits[] bits;

    private AddressList(List<AddressRange> ranges) {
        this.ranges = List.copyOf(ranges);
        this.bits = ranges.stream().map(AddressRange::bits).toArray(AddressRange.Bits[]::new);
    }

    /// A list of these ranges.
    public static AddressList of(List<AddressRange> ranges) {
        return ranges.isEmpty() ? EVERYWHERE : new AddressList(ranges);
    }

    /// The list that refuses nobody.
    public static AddressList everywhere() {
        return EVERYWHERE;
    }

    /// What is on it.
    public List<AddressRange> ranges() {
        return ranges;
    }

    /// Whether it refuses nobody.
    public boolean isEmpty() {
        return bits.length == 0;
    }

    /// Whether a caller of that address is let in; what is no address is let in only by an empty list.
    public boolean permits(String address) {
        if (bits.length == 0) return true;
        Optional<byte[]> caller = AddressRange.address(address);
        if (caller.isEmpty()) return false;
        for (AddressRange.Bits each : bits) {
            if (each.contains(caller.get())) return true;
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressList list && ranges.equals(list.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    @Override
    public String toString() {
        return ranges.toString();
    }
}

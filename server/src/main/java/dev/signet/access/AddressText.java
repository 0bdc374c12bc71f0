package dev.signet.access;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// IPv6 addresses as people write them (RFC 5952 §4): no leading zeros, the longest run of zero groups as
/// `::`.
final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    static String of(byte[] address) {
        int[] groups = IntStream.range(0, GROUPS)
                .map(i -> (address[2 * i] & 0xff) << Byte.SIZE | (address[2 * i + 1] & 0xff))
                .toArray();
        Run longest = longestRun(groups);
        if (longest.length() < 2) return joined(groups, 0, GROUPS);
        return joined(groups, 0, longest.from()) + "::" + joined(groups, longest.from() + longest.length(), GROUPS);
    }

    /// The first of the longest runs of zero groups.
    private static Run longestRun(int[] groups) {
        Run longest = new Run(0, 0);
        int from = 0;
        for (int i = 0; i < GROUPS; i++) {
            if (groups[i] != 0) {
                from = i + 1;
            } else if (i + 1 - from > longest.length()) {
                longest = new Run(from, i + 1 - from);
            }
        }
        return longest;
    }

    private static String joined(int[] groups, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Integer.toHexString(groups[i]))
                .collect(Collectors.joining(":"));
    }

    private record Run(int from, int length) {}
}

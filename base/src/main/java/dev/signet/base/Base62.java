package dev.signet.base;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/// Numbers written with the digits `0-9a-zA-Z`, most significant first, without padding.
///
/// A UUID in this form is the `urlId` of the public contract (rest-api.md §2.8).
public final class Base62 {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final BigInteger RADIX = BigInteger.valueOf(DIGITS.length());
    private static final int UUID_DIGITS = 22;
    private static final int UUID_BITS = 128;

    private Base62() {}

    /// The UUID as a number in base 62; the nil UUID is `0`.
    public static String of(UUID id) {
        return of(numberOf(id));
    }

    /// The number in base 62.
    public static String of(BigInteger number) {
        if (number.signum() < 0) throw new IllegalArgumentException("negative");
        if (number.signum() == 0) return "0";
        StringBuilder digits = new StringBuilder();
        for (BigInteger rest = number; rest.signum() > 0; rest = rest.divide(RADIX)) {
            digits.append(DIGITS.charAt(rest.mod(RADIX).intValue()));
        }
        return digits.reverse().toString();
    }

    /// Exactly `length` digits: the number's lowest ones, filled with leading zeros.
    public static String fixed(BigInteger number, int length) {
        String digits = of(number);
        return digits.length() >= length
                ? digits.substring(digits.length() - length)
                : "0".repeat(length - digits.length()) + digits;
    }

    /// The UUID that `text` is the base-62 form of; empty for other characters, too large a number, or leading zeros.
    public static Optional<UUID> uuid(String text) {
        if (text.isEmpty() || text.length() > UUID_DIGITS) return Optional.empty();
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) return Optional.empty();
            number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
        }
        if (number.bitLength() > UUID_BITS) return Optional.empty();
        UUID id = new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue());
        return of(id).equals(text) ? Optional.of(id) : Optional.empty();
    }

    static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static BigInteger numberOf(UUID id) {
        BigInteger high = new BigInteger(Long.toUnsignedString(id.getMostSignificantBits()));
        BigInteger low = new BigInteger(Long.toUnsignedString(id.getLeastSignificantBits()));
        return high.shiftLeft(Long.SIZE).or(low);
    }
}

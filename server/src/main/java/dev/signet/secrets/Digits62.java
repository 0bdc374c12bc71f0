package dev.signet.secrets;

import java.util.Arrays;

/// The digits `0-9a-zA-Z` and their values, without big numbers.
final class Digits62 {
    static final int COUNT = 62;

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final byte[] VALUES = values();

    private Digits62() {}

    static char digit(int value) {
        return DIGITS.charAt(value);
    }

    /// The value of a digit, or -1 for any other character.
    static int value(char digit) {
        return digit < VALUES.length ? VALUES[digit] : -1;
    }

    private static byte[] values() {
        byte[] values = new byte[Byte.MAX_VALUE + 1];
        Arrays.fill(values, (byte) -1);
        for (int value = 0; value < COUNT; value++) values[DIGITS.charAt(value)] = (byte) value;
        return values;
    }
}

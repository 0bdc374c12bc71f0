package dev.signet.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Changes an input a little, blindly: what needs no coverage to be found, is found by every test run.
final class Mutation {
    private static final int LONGEST = 4_096;
    private static final List<String> NASTY = List.of(
            "\0",
            "%",
            "%00",
            "%ff",
            "\r\n",
            "\"",
            "\\u0000",
            "\\ud800",
            "1e400",
            "-0.0",
            "-1",
            "99999999999999999999",
            "../",
            "//",
            "\u00e9",
            "\ud83d\ude00",
            "[[[[",
            "{{{{",
            "((((",
            "*",
            "&",
            "=",
            ";",
            ".",
            ":",
            "@",
            "null");

    private Mutation() {}

    static byte[] of(byte[] input, Random random) {
        int at = random.nextInt(input.length + 1);
        int to = Math.min(input.length, at + random.nextInt(8));
        byte[] changed = switch (random.nextInt(5)) {
            case 0 -> spliced(input, at, to, new byte[0]);
            case 1 -> spliced(input, at, at, nasty(random));
            case 2 -> spliced(input, at, to, nasty(random));
            case 3 -> spliced(input, at, at, Arrays.copyOfRange(input, at, to));
            default -> flipped(input, at, random);
        };
        return changed.length > LONGEST ? Arrays.copyOf(changed, LONGEST) : changed;
    }

    private static byte[] nasty(Random random) {
        return NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] input, int at, Random random) {
        byte[] changed = input.clone();
        if (at < changed.length) changed[at] = (byte) (changed[at] ^ 1 << random.nextInt(8));
        return changed;
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] middle) {
        byte[] changed = new byte[from + middle.length + input.length - to];
        System.arraycopy(input, 0, changed, 0, from);
        System.arraycopy(middle, 0, changed, from, middle.length);
        System.arraycopy(input, to, changed, from + middle.length, input.length - to);
        return changed;
    }
}

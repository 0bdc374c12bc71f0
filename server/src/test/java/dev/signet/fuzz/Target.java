package dev.signet.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A parser under attack: its name, and what must hold for any input at all.
///
/// A check returns when the input is refused in the declared way or understood; it throws for everything else.
public record Target(String name, Check check) {

    /// What must hold.
    @FunctionalInterface
    public interface Check {
        /// Hands the bytes to the parser; throws when a promise is broken.
        void on(byte[] input) throws Exception;
    }

    /// What must hold of any text.
    @FunctionalInterface
    public interface TextCheck {
        /// Hands the text to the parser; throws when a promise is broken.
        void on(String input) throws Exception;
    }

    /// A parser of bytes.
    public static Target ofBytes(String name, Check check) {
        return new Target(name, check);
    }

    /// A parser of text: the input as UTF-8, where what is none becomes U+FFFD.
    public static Target ofText(String name, TextCheck check) {
        return new Target(name, input -> check.on(text(input)));
    }

    /// The input as text.
    public static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /// The first lines of the input, each a value of its own; always `count`, the last with all that is left.
    public static List<String> lines(byte[] input, int count) {
        String[] lines = text(input).split("\n", count);
        String[] padded = new String[count];
        for (int i = 0; i < count; i++) padded[i] = i < lines.length ? lines[i] : "";
        return List.of(padded);
    }

    @Override
    public String toString() {
        return name;
    }
}

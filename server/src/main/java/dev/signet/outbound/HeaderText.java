package dev.signet.outbound;

/// Text that can stand in a header of a mail: one line, of bounded length, whatever it was made of.
///
/// Line breaks and other control characters become spaces, so that nobody's name begins another header.
public record HeaderText(String value) {
    private static final int LONGEST = 200;

    /// Makes one line of it.
    public HeaderText {
        String line = value.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        value = line.length() <= LONGEST ? line : line.substring(0, cut(line)) + "…";
    }

    /// Never between the halves of a surrogate pair.
    private static int cut(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    }
}

package dev.signet.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The texts a host may have signed, given what its user's browser sent (embedding.md §3.3).
///
/// Browsers write apostrophes, spaces, quotes, angle brackets and what is not ASCII as escapes before they send an
/// address. A host that signed such characters bare has signed another text than the one that arrives; here it is
/// made again. None of these characters means anything in an address, so all the texts say the same.
final class TurnedBack {
    private static final String SPACE = " ";
    private static final String APOSTROPHE = "'";
    private static final String MARKS = "\"<>";
    private static final int HEX = 16;
    private static final int ESCAPE = 3;
    private static final int FIRST_OF_TWO = 0xC2;
    private static final int FIRST_OF_THREE = 0xE0;
    private static final int FIRST_OF_FOUR = 0xF0;

    private final String marks;
    private final boolean foreign;

    private TurnedBack(String marks, boolean foreign) {
        this.marks = marks;
        this.foreign = foreign;
    }

    /// As sent first; then without what browsers add to apostrophes (JavaScript's `encodeURIComponent` leaves
    /// them bare), to all but the spaces a host escaped itself, and to all. The first two also with the names of
    /// parameters turned back, for attributes, whose names a host is told not to encode.
    ///
    /// All but the first and the one of all are `[inferred]`. No text twice.
    static Set<String> texts(String sent) {
        if (sent.indexOf('%') < 0) return Set.of(sent);
        TurnedBack all = new TurnedBack(APOSTROPHE + MARKS + SPACE, true);
        Set<String> texts = new LinkedHashSet<>(List.of(sent));
        texts.add(new TurnedBack(APOSTROPHE, false).of(sent));
        texts.add(new TurnedBack(APOSTROPHE + MARKS, true).of(sent));
        texts.add(all.of(sent));
        texts.add(names(sent, all, new TurnedBack("", false)));
        texts.add(names(sent, all, new TurnedBack(APOSTROPHE, false)));
        return texts;
    }

    private static String names(String sent, TurnedBack ofNames, TurnedBack ofValues) {
        return Arrays.stream(sent.split("&", -1))
                .map(pair -> {
                    int equals = pair.indexOf('=');
                    int end = equals < 0 ? pair.length() : equals;
                    return ofNames.of(pair.substring(0, end)) + ofValues.of(pair.substring(end));
                })
                .collect(Collectors.joining("&"));
    }

    private String of(String sent) {
        StringBuilder text = new StringBuilder(sent.length());
        int at = 0;
        while (at < sent.length()) {
            String character = turned(sent, at);
            text.append(character.isEmpty() ? sent.substring(at, at + 1) : character);
            at += character.isEmpty() ? 1 : ESCAPE * character.getBytes(StandardCharsets.UTF_8).length;
        }
        return text.toString();
    }

    /// The character whose escapes begin there; nothing when it stays as it is.
    private String turned(String sent, int at) {
        int first = escaped(sent, at);
        if (first < 0) return "";
        if (marks.indexOf(first) >= 0) return String.valueOf((char) first);
        return foreign && first >= FIRST_OF_TWO ? foreign(sent, at, lengthAfter(first)) : "";
    }

    private static String foreign(String sent, int at, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (int i = 0; i < length; i++) {
            int value = escaped(sent, at + i * ESCAPE);
            if (value < 0) return "";
            bytes.put((byte) value);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            return "";
        }
    }

    private static int lengthAfter(int first) {
        if (first < FIRST_OF_THREE) return 2;
        return first < FIRST_OF_FOUR ? 3 : 4;
    }

    /// The byte that is escaped there; -1 when none is.
    private static int escaped(String sent, int at) {
        if (at + 2 >= sent.length() || sent.charAt(at) != '%') return -1;
        int high = Character.digit(sent.charAt(at + 1), HEX);
        int low = Character.digit(sent.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}

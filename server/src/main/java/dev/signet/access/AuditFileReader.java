package dev.signet.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a file, read in large pieces. None may be longer than [#LONGEST_LINE].
final class AuditFileReader {
    static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private byte[] piece = new byte[1 << 16];
    private int from;
    private int to;
    private byte[] line = {};

    AuditFileReader(InputStream in) {
        this.in = in;
    }

    Read next() throws IOException {
        int looked = from;
        while (true) {
            int end = endFrom(looked);
            if (end - from > LONGEST_LINE) return Read.TORN;
            if (end < to) {
                line = Arrays.copyOfRange(piece, from, end);
                from = end + 1;
                return Read.LINE;
            }
            int length = to - from;
            if (!more()) return length == 0 ? Read.NOTHING : Read.TORN;
            looked = from + length;
        }
    }

    /// The line that was read last, without its end.
    byte[] line() {
        return line;
    }

    /// Where the line ends, or all that was read until now.
    private int endFrom(int looked) {
        int end = looked;
        while (end < to && piece[end] != '\n') end++;
        return end;
    }

    /// Reads on behind what the line has already, which it moves to the front.
    private boolean more() throws IOException {
        int length = to - from;
        byte[] room = length < piece.length ? piece : new byte[2 * length];
        System.arraycopy(piece, from, room, 0, length);
        piece = room;
        from = 0;
        to = length;
        int read = in.read(piece, to, piece.length - to);
        to += Math.max(read, 0);
        return read >= 0;
    }

    enum Read {
        /// A line: [#line()].
        LINE,
        /// A line that has no end, or none soon enough.
        TORN,
        /// The end of the file.
        NOTHING
    }
}

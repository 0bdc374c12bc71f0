package dev.signet.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Bytes of an answer that is made whole before it is sent, and refuses to be large.
final class BoundedBytes extends OutputStream {
    static final String TOO_MUCH =
            "This is more than 32 MiB. Ask for a shorter time, or run `./signet audit export` at the server.";

    private static final int MOST = 32 * 1024 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean full;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        full = full || bytes.size() + length > MOST;
        if (full) throw new IOException("too much for one answer");
        bytes.write(some, from, length);
    }

    boolean isFull() {
        return full;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}

package dev.signet.http;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Where a stream is written: the first bytes are held back, so that a stream that fails at once can still be answered
/// as a failure, and one that is short is sent whole.
final class Sink extends OutputStream {
    private static final int HELD_BACK = 64 * 1024;

    private final ServerResponse response;
    private final Runnable head;
    private final byte[] held = new byte[HELD_BACK];
    private int length;
    private @Nullable OutputStream out;
    private boolean hasBegun;
    private boolean isClientGone;

    /// The head is written once, before the first byte.
    Sink(ServerResponse response, Runnable head) {
        this.response = response;
        this.head = head;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (length + count > HELD_BACK) pass();
        if (count > HELD_BACK) {
            send(bytes, from, count);
        } else {
            System.arraycopy(bytes, from, held, length, count);
            length += count;
        }
    }

    /// Whether some of it is on its way, so that nothing else can be answered.
    boolean hasBegun() {
        return hasBegun;
    }

    /// Whether what failed was the connection, not the source.
    boolean isClientGone() {
        return isClientGone;
    }

    /// Sends what was held back, and the end. Without this the client never sees an end.
    void finish() throws IOException {
        if (out == null) {
            begin();
            byte[] whole = new byte[length];
            System.arraycopy(held, 0, whole, 0, length);
            toClient(() -> response.send(whole));
        } else {
            pass();
            OutputStream begun = out;
            toClient(begun::close);
        }
    }

    private void pass() throws IOException {
        int count = length;
        length = 0;
        send(held, 0, count);
    }

    private void send(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) return; // a chunk of nothing would be the end
        if (out == null) {
            begin();
            out = response.outputStream();
        }
        OutputStream begun = out;
        toClient(() -> begun.write(bytes, from, count));
    }

    private void begin() {
        hasBegun = true;
        head.run();
    }

    private void toClient(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException | RuntimeException broken) {
            isClientGone = true;
            throw broken;
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}

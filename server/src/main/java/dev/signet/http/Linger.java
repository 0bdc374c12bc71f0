package dev.signet.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Reads off a connection what nobody wants, until the client stops sending: the times are those of other servers
/// `[inferred]`.
final class Linger {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final int MOST_SECONDS = 30;

    private final ReadAhead bytes;
    private final AtomicLong discarded = new AtomicLong();

    Linger(ReadAhead bytes) {
        this.bytes = bytes;
    }

    /// Waits until the connection ends, nothing comes for a second, or it has been long enough.
    void untilQuiet() {
        Thread reading = Thread.ofVirtual().name("client-linger").start(this::discard);
        try {
            long before = -1;
            for (int i = 0; i < MOST_SECONDS && discarded.get() > before && reading.isAlive(); i++) {
                before = discarded.get();
                reading.join(QUIET);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void discard() {
        try {
            for (byte[] read = bytes.get(); read != null; read = bytes.get()) discarded.addAndGet(read.length);
        } catch (RuntimeException closed) {
            // the connection was closed under us, as it will be in the end
        }
    }
}

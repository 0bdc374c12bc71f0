package dev.signet.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The bytes of a connection, read by its own thread, or ahead of that while somebody watches for the connection's end.
///
/// What was read ahead is not lost: it is what the connection's thread gets next. Helidon's own idle check cannot do
/// this: it ends after a tenth of a second on sockets without a read timeout, and takes that for the end.
final class ReadAhead implements Supplier<byte @Nullable []> {
    private final DataReader source;
    private boolean restIsLeft; // of the connection's thread alone
    private @Nullable CompletableFuture<byte @Nullable []> ahead; // of the connection's thread alone

    ReadAhead(DataReader source) {
        this.source = source;
    }

    /// The next bytes; null at the end of the connection.
    @Override
    public byte @Nullable [] get() {
        CompletableFuture<byte @Nullable []> begun = ahead;
        if (begun == null) return pull();
        ahead = null;
        return begun.join();
    }

    /// Runs `whenEnded`, on another thread, should the connection end before the next bytes come.
    void whenEnded(Runnable whenEnded) {
        CompletableFuture<byte @Nullable []> reading = ahead == null ? begin() : ahead;
        ahead = reading.whenComplete((bytes, _) -> {
            if (bytes == null) whenEnded.run();
        });
    }

    void leaveTheRest() {
        restIsLeft = true;
    }

    /// Where bytes were left: takes them off the connection before it is closed. A connection closed with bytes unread
    /// is reset, and the client never sees the answer that told it to stop.
    void discardTheRest() {
        if (restIsLeft) new Linger(this).untilQuiet();
    }

    private CompletableFuture<byte @Nullable []> begin() {
        CompletableFuture<byte @Nullable []> reading = new CompletableFuture<>();
        Thread.ofVirtual().name("client-watch").start(() -> {
            try {
                reading.complete(pull());
            } catch (RuntimeException broken) {
                reading.completeExceptionally(broken);
            }
        });
        return reading;
    }

    private byte @Nullable [] pull() {
        try {
            source.ensureAvailable();
            return source.readBytes(source.available());
        } catch (InsufficientDataAvailableException end) {
            return null;
        }
    }
}

package dev.signet.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;

/// Lets handlers of requests know the connection they came on, which Helidon's requests do not tell: bound to its
/// thread for as long as that serves requests.
record ConnectionSelector(ServerConnectionSelector behind) implements ServerConnectionSelector {
    private static final ScopedValue<ReadAhead> BYTES = ScopedValue.newInstance();

    /// The client of the request this thread serves.
    static Client client() {
        return new Client(BYTES.get());
    }

    /// Says that the client of this request may still be sending, though nobody reads what: the connection is then
    /// closed behind the answer, not on top of it.
    static void leaveTheRest() {
        if (BYTES.isBound()) BYTES.get().leaveTheRest();
    }

    @Override
    public int bytesToIdentifyConnection() {
        return behind.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return behind.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return behind.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        ReadAhead bytes = new ReadAhead(context.dataReader());
        return new Known(behind.connection(new WatchedContext(context, DataReader.create(bytes))), bytes);
    }

    private record Known(ServerConnection behind, ReadAhead bytes)
            implements ServerConnection, InterruptableTask<Void> {

        @Override
        public void handle(Limit limit) throws InterruptedException {
            ScopedValue.where(BYTES, bytes).<Void, InterruptedException>call(() -> {
                try {
                    behind.handle(limit);
                } finally { // Helidon ends a connection with an exception
                    bytes.discardTheRest();
                }
                return null;
            });
        }

        @Override
        public boolean canInterrupt() {
            return behind instanceof InterruptableTask<?> task && task.canInterrupt();
        }

        @Override
        public Duration idleTime() {
            return behind.idleTime();
        }

        @Override
        public void close(boolean interrupt) {
            behind.close(interrupt);
        }
    }
}

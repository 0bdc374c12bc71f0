package dev.signet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// A port for a server that is told its own before it listens.
public final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int COUNT = 12_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private FreePort() {}

    /// One that is free now. It is none of those the system gives to whoever asks for any, and this process gives it
    /// once, so nobody gets it by chance while the server starts.
    public static int find() {
        while (true) {
            int port = LOWEST + NEXT.getAndIncrement() % COUNT;
            try (ServerSocket _ = new ServerSocket(port)) {
                return port;
            } catch (BindException _) {
                // taken: another one
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}

package dev.signet.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/// What has been opened, to be closed in reverse order exactly once: at the end, or by Ctrl-C at any moment of the
/// start.
final class Closing implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Closing.class.getName());

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    /// Takes charge of it; closes it at once when everything else is closed already.
    <T extends AutoCloseable> T opened(T resource) {
        synchronized (this) {
            if (!closed) {
                opened.push(resource);
                return resource;
            }
        }
        quietly(resource);
        throw new IllegalStateException("stopping");
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) quietly(opened.pop());
    }

    static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "could not close " + resource, failed);
        }
    }
}

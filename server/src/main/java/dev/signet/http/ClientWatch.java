package dev.signet.http;

/// Tells when the client of a running request goes away, so that work for nobody can be cancelled.
///
/// While one is open, the connection is read ahead: its end is the signal, and what a client pipelines is kept for the
/// next request. Open one only after the body has been read, and close it before the answer is given.
public final class ClientWatch implements AutoCloseable {
    private final Client client;
    private final Runnable whenGone;
    private boolean closed;

    ClientWatch(Client client, Runnable whenGone) {
        this.client = client;
        this.whenGone = whenGone;
    }

    synchronized void gone() {
        if (closed) return;
        client.left();
        whenGone.run();
    }

    /// Ends the watch; the signal does not come after this returns.
    @Override
    public synchronized void close() {
        closed = true;
    }
}

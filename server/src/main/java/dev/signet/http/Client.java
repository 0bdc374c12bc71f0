package dev.signet.http;

/// The other end of the connection a request came on.
final class Client {
    private final ReadAhead bytes;
    private volatile boolean isGone;

    Client(ReadAhead bytes) {
        this.bytes = bytes;
    }

    ClientWatch watch(Runnable whenGone) {
        ClientWatch watch = new ClientWatch(this, whenGone);
        bytes.whenEnded(watch::gone);
        return watch;
    }

    void left() {
        isGone = true;
    }

    boolean isGone() {
        return isGone;
    }
}

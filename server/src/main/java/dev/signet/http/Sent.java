package dev.signet.http;

/// How the sending of an answer ended.
sealed interface Sent {
    /// Nobody heard the end; in the log only, as nginx writes it.
    int CLIENT_GONE = 499;

    /// A stream was cut off; in the log only, for the client was promised something else.
    int BROKEN_OFF = 500;

    /// As the access log tells it.
    int status();

    /// All of it.
    record Whole(int status) implements Sent {}

    /// A part, because its source failed: the connection must be closed without a proper end.
    record Cut() implements Sent {
        @Override
        public int status() {
            return BROKEN_OFF;
        }
    }

    /// Nothing or a part, because the client has left.
    record Unheard() implements Sent {
        @Override
        public int status() {
            return CLIENT_GONE;
        }
    }
}

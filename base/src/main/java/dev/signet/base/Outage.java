package dev.signet.base;

/// Something we stand on is away for a while: the caller may try the same again. Nothing was acknowledged.
public class Outage extends RuntimeException {

    /// For the log; callers are told no more than that it is temporary.
    protected Outage(String message, Throwable cause) {
        super(message, cause);
    }
}

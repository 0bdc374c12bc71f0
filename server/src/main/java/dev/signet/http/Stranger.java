package dev.signet.http;

/// The caller of a route that anyone may call: nothing is known of them.
public enum Stranger {
    SOMEONE
}

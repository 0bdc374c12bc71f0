package dev.signet.http;

/// What a route without a body is given for one.
public enum NoBody {
    NONE
}

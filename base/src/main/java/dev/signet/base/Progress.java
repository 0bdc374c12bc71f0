package dev.signet.base;

/// Where long steps say what they are doing, so that a person waiting knows why.
@FunctionalInterface
public interface Progress {

    /// Tells that the step described by `what` ("Unpacking PostgreSQL 18.4") has begun.
    void step(String what);

    /// Says nothing.
    static Progress silent() {
        return what -> {};
    }
}

package dev.signet.fuzz;

/// Says what a parser promises. Not a library of assertions: a fuzzer asks millions of times.
public final class Promise {
    private Promise() {}

    /// Throws when the promise is broken.
    public static void holds(boolean kept, String promise) {
        if (!kept) throw new AssertionError("broken: " + promise);
    }

    /// Throws when the two are not the same.
    public static void same(Object actual, Object expected, String promise) {
        if (!actual.equals(expected)) throw new AssertionError("broken: " + promise + ": " + actual + " / " + expected);
    }
}

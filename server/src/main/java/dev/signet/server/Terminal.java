package dev.signet.server;

import dev.signet.base.Progress;
import java.io.PrintStream;

/// The person at the terminal: results on the standard output, everything else on the error stream.
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemOut") // the one place that speaks to the terminal
    static PrintStream out() {
        return System.out;
    }

    @SuppressWarnings("SystemOut")
    static PrintStream err() {
        return System.err;
    }

    /// Says each step as it begins.
    static Progress progress() {
        return step -> err().println("  " + step + " ...");
    }
}

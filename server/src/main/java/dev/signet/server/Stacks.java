package dev.signet.server;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A throwable with its causes, as text.
final class Stacks {
    private Stacks() {}

    static String text(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

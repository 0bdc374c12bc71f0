package dev.signet.server;

/// A configured value that holds a secret: a database address with its password, a person's first password.
///
/// Printing it, or anything that contains it, never shows the value; whoever needs it asks for [#revealed()].
record Hidden(String revealed) {

    @Override
    public String toString() {
        return "[hidden]";
    }
}

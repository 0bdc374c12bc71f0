package dev.signet.failclosed;

import java.util.Set;

/// Says that an answer is not what it must be.
final class Verdict {
    private static final int LONGEST_MESSAGE = 2_000;

    private Verdict() {}

    /// No row, and a code that the contract has for it.
    static void refused(Browser.Reply reply, Set<String> codes, String told) {
        check(!reply.isGood() && !reply.text().contains("\"rows\""), told + " got " + reply.text());
        check(codes.contains(reply.code()), told + " got " + reply.text() + " and not " + codes);
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) throw new AssertionError(otherwise.substring(0, Math.min(otherwise.length(), LONGEST_MESSAGE)));
    }
}

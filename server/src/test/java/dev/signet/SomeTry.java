package dev.signet;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// For what is kept in memory: a look at the change feed, or a busy machine that looks too late, may come between two
/// questions and make the second one read. Not every time.
public final class SomeTry {
    private static final int TRIES = 20;

    private SomeTry() {}

    /// Whether it holds at one of the tries.
    public static boolean holds(BooleanSupplier condition) {
        return IntStream.range(0, TRIES).anyMatch(_ -> condition.getAsBoolean());
    }
}

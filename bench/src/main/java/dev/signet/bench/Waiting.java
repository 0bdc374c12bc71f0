package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting, always with an end.
final class Waiting {
    private Waiting() {}

    /// Asks again and again, with a pause between, until the answer is yes or the time is over; whether it was yes.
    static boolean until(BooleanSupplier done, Duration atMost, Duration pause) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - end > 0) return false;
            pause(pause);
        }
        return true;
    }

    /// Does nothing for a while.
    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /// What an interrupted wait turns into.
    static StartFailure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new StartFailure("Interrupted.", cause);
    }
}

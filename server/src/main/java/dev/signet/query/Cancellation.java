package dev.signet.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A word given once, from any thread: nobody wants this any more. Whoever works on it registers what to do then.
final class Cancellation {
    private final Set<Registration> registered = new LinkedHashSet<>();
    private boolean cancelled;

    /// Gives the word; a second time changes nothing.
    void cancel() {
        List<Registration> told;
        synchronized (this) {
            if (cancelled) return;
            cancelled = true;
            told = List.copyOf(registered);
            registered.clear();
        }
        told.forEach(each -> each.action.run());
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /// Runs the action when the word is given, at once if it was; not any more once the registration is closed.
    Registration onCancel(Runnable action) {
        Registration registration = new Registration(action);
        synchronized (this) {
            if (!cancelled) {
                registered.add(registration);
                return registration;
            }
        }
        action.run();
        return registration;
    }

    /// Stands for an interest in the word.
    final class Registration implements AutoCloseable {
        private final Runnable action;

        private Registration(Runnable action) {
            this.action = action;
        }

        @Override
        public void close() {
            synchronized (Cancellation.this) {
                registered.remove(this);
            }
        }
    }
}

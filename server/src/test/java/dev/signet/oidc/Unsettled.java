package dev.signet.oidc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Two things at once: one changes rows and is not committed yet when the other comes.
final class Unsettled {
    private static final String SOMEBODY_WAITS_FOR_US =
            "select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))";

    private Unsettled() {}

    /// Does the other thing after the statement, and commits the statement when the other waits for it or is
    /// done; gives what the other comes to.
    static <T> T meanwhile(OneOrganization organization, String statement, Supplier<T> other) {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<T> coming = organization
                    .world
                    .database
                    .database()
                    .inOrganization(organization.admin.organization(), tx -> {
                        tx.sql().execute(statement);
                        CompletableFuture<T> begun = CompletableFuture.supplyAsync(other, thread);
                        while (!begun.isDone()
                                && tx.sql().fetch(SOMEBODY_WAITS_FOR_US).isEmpty()) {
                            Thread.onSpinWait();
                        }
                        return begun;
                    });
            return coming.join();
        }
    }
}

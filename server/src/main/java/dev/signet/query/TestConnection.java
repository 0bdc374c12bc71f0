package dev.signet.query;

import dev.signet.access.Access;
import dev.signet.access.Decision;
import dev.signet.access.ObjectAction;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Tries whether a connection can be read now, step by step (rest-api.md §4.8; the steps are ours). For those
/// who may use it.
///
/// Each table's file is looked for and read afresh, never out of a cache, on the threads of the query queue.
/// What a step says holds no path and no value of the data.
public final class TestConnection {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Access access;
    private final Connections connections;
    private final FairQueue queue;
    private final DataRoot root;

    /// Tries connections to files below that data folder, in the turns of that room.
    public TestConnection(Access access, Querying querying, Path data) {
        this.access = access;
        this.connections = querying.connections();
        this.queue = querying.queue();
        this.root = new DataRoot(data);
    }

    /// What was tried, what it showed, and in words for people.
    public record Step(String name, Result result, String detail) {}

    /// Whether a step went well.
    public enum Result {
        GOOD,
        BAD
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It was tried.
        record Tried(List<Step> steps) implements Outcome {
            /// Copies what it is given.
            public Tried {
                steps = List.copyOf(steps);
            }

            /// Whether all of it can be read.
            public boolean isReadable() {
                return steps.stream().allMatch(step -> step.result() == Result.GOOD);
            }
        }

        /// There is no such connection, or they do not see it.
        record NotFound() implements Outcome {}

        /// They see it, but may not use it.
        record Forbidden(Decision.Need missing) implements Outcome {}
    }

    /// Tries it.
    public Outcome test(Principal principal, InodeId id) {
        return switch (access.decide(principal, ObjectAction.USE, id)) {
            case Decision.Hidden() -> new Outcome.NotFound();
            case Decision.Denied(Decision.Need missing) -> new Outcome.Forbidden(missing);
            case Decision.Allowed() ->
                connections
                        .find(principal.organization(), id)
                        .<Outcome>map(connection -> new Outcome.Tried(inTurn(connection)))
                        .orElseGet(Outcome.NotFound::new);
        };
    }

    private List<Step> inTurn(Connection connection) {
        FutureTask<List<Step>> job = new FutureTask<>(() -> steps(connection));
        if (!queue.offer(connection.organization(), job)) return notTried("Too many questions are waiting. Try again.");
        try {
            return job.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            queue.withdraw(connection.organization(), job);
            return notTried("It took longer than " + LONGEST.toSeconds() + " seconds.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            queue.withdraw(connection.organization(), job);
            return notTried("It was interrupted. Try again.");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Step> notTried(String why) {
        return List.of(new Step("Wait for a free reader", Result.BAD, why));
    }

    private List<Step> steps(Connection connection) {
        List<Step> steps = new ArrayList<>();
        for (SourceTable table : connection.tables()) {
            String name = "Read the table " + table.name();
            Optional<Path> file =
                    root.find(connection.place().folder(), table.file().name());
            Result found = file.isPresent() ? Result.GOOD : Result.BAD;
            String said = file.isPresent() ? "It is there." : "It is not in the connection's folder.";
            steps.add(new Step("Find the file " + table.file().name(), found, said));
            file.ifPresent(path -> steps.add(read(name, table, path)));
        }
        return steps;
    }

    private static Step read(String name, SourceTable table, Path file) {
        Optional<SourceColumns> columns = DuckDbFileColumns.read(file);
        if (columns.isEmpty()) {
            return new Step(name, Result.BAD, "The file cannot be read as what its name says.");
        }
        List<String> gone = table.columns().stream()
                .filter(column -> !columns.get().columns().contains(column))
                .map(column -> column.name())
                .toList();
        return gone.isEmpty()
                ? new Step(name, Result.GOOD, table.columns().size() + " columns, as they were known.")
                : new Step(
                        name, Result.BAD, "Not there any more, or of another type: " + String.join(", ", gone) + ".");
    }
}

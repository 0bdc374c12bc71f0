package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresWatchTest {
    private static final long PATIENCE = Duration.ofSeconds(90).toNanos();

    @TempDir
    private Path temporary;

    @Test
    void aServerThatDiesIsStartedAgainWhereItWas() throws Exception {
        TestPostgres.passable(temporary);
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            diesTwice(folder);

            assertThat(EmbeddedPostgres.running(folder)).isEmpty();
        }
    }

    private static void diesTwice(DataFolder folder) throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder, Progress.silent(), PostgresDurability.THROWAWAY)) {
            postgres.supervise();
            long first = kill(folder);
            awaitAnswer(postgres.address());
            assertThat(kill(folder)).isNotEqualTo(first);
            awaitAnswer(postgres.address());
        }
    }

    @Test
    void aDatabaseGoesOnWithTheServerThatWasStartedAgain() throws Exception {
        TestPostgres.passable(temporary);
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"));
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(folder, Progress.silent(), PostgresDurability.THROWAWAY)) {
            new Migrations(List.of("database")).apply(postgres.address());
            try (Database database = Database.open(postgres.address())) {
                postgres.supervise();
                kill(folder);
                await(() -> !database.feed().fresh());
                await(() -> database.feed().fresh() && database.answers());
            }
        }
    }

    private static long kill(DataFolder folder) throws Exception {
        long pid = PostmasterFile.read(folder.cluster()).orElseThrow().pid();
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        return pid;
    }

    private static void awaitAnswer(DatabaseAddress address) {
        await(() -> {
            try (Connection connection = PostgresLogins.open(address)) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("patience").isNegative();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}

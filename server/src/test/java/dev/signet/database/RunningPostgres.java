package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// The data folders and servers that a test has opened, closed in reverse order, and what is done to them from outside.
final class RunningPostgres {
    private final List<AutoCloseable> opened = new ArrayList<>();

    DataFolder opened(Path path) {
        return closing(DataFolder.open(path));
    }

    /// A server on the folder that forces nothing to disk.
    EmbeddedPostgres started(DataFolder folder) {
        return closing(EmbeddedPostgres.start(folder, Progress.silent(), PostgresDurability.THROWAWAY));
    }

    <T extends AutoCloseable> T closing(T resource) {
        opened.add(resource);
        return resource;
    }

    static long pid(DataFolder folder) throws IOException {
        return PostmasterFile.read(folder.cluster()).orElseThrow().pid();
    }

    static long kill(DataFolder folder) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ProcessHandle server = ProcessHandle.of(pid(folder)).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        return server.pid();
    }

    static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    static void awaitInLog(DataFolder folder, String text) throws IOException {
        for (int i = 0; i < 3_000; i++) {
            if (Files.readString(folder.resolve(Postmaster.LOG_FILE)).contains(text)) return;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new AssertionError("the log never said: " + text);
    }

    static void run(DatabaseAddress address, String... commands) throws SQLException {
        try (Connection connection = PostgresLogins.open(address);
                Statement statement = connection.createStatement()) {
            for (String command : commands) statement.execute(command);
        }
    }

    static String one(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = PostgresLogins.open(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /// Closes all of it.
    void close() throws Exception {
        for (AutoCloseable resource : opened.reversed()) resource.close();
    }
}

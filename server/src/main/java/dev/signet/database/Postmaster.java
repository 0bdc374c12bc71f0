package dev.signet.database;

import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Starts, finds and stops the server process of a cluster.
///
/// The process has a session of its own: neither Ctrl-C in the terminal nor the death of ours reaches it.
final class Postmaster {
    static final String LOG_FILE = "postgres.log";

    private static final System.Logger LOG = System.getLogger(Postmaster.class.getName());
    private static final Pattern FATAL = Pattern.compile("^.*?(?:FATAL|PANIC): +");
    private static final long LOG_LIMIT = 16L << 20;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ANSWER_PAUSES = 3_000; // five minutes: it may be recovering
    private static final int START_ATTEMPTS = 20;
    private static final int ATTEMPT_PAUSES = 5;
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;

    private final PostgresCluster cluster;
    private final PostgresDurability durability;

    Postmaster(PostgresCluster cluster, PostgresDurability durability) {
        this.cluster = cluster;
        this.durability = durability;
    }

    /// The port of the cluster's server: of the one that lives, else of one started now.
    int ensure(Progress progress) {
        Optional<Integer> living = adopt();
        if (living.isPresent()) return living.get();
        progress.step("Starting PostgreSQL");
        return start();
    }

    /// The port of a server of this folder that answers right now.
    static Optional<Integer> running(DataFolder folder) {
        try {
            return PostmasterFile.read(folder.cluster())
                    .filter(file -> file.mayServe(folder.cluster()))
                    .map(PostmasterFile::port)
                    .filter(port -> answers(folder, port));
        } catch (IOException unreadable) {
            throw new StartFailure("The folder " + folder.cluster() + " cannot be read by this user.", unreadable);
        }
    }

    /// Whether the server's process lives; what cannot be found out counts as yes.
    boolean lives() {
        Path data = cluster.folder().cluster();
        try {
            return PostmasterFile.read(data).filter(file -> file.mayServe(data)).isPresent();
        } catch (IOException unreadable) {
            return true;
        }
    }

    /// Starts a server that has died, on that port and no other.
    void restart(int port) {
        PostgresCommand.Outcome outcome = start(port);
        if (!outcome.succeeded()) throw doesNotStart(outcome);
    }

    /// Waits for a server that is starting or stopping; takes away the file of one that is no more.
    private Optional<Integer> adopt() {
        Path data = cluster.folder().cluster();
        try {
            for (int i = 0; i < ANSWER_PAUSES; i++) {
                Optional<PostmasterFile> file = PostmasterFile.read(data);
                if (file.isEmpty()) return Optional.empty();
                if (!file.get().mayServe(data)) {
                    forgetStranger(file.get());
                    return Optional.empty();
                }
                if (answers(cluster.folder(), file.get().port())) {
                    return Optional.of(file.get().port());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException unreadable) {
            throw new StartFailure("The folder " + data + " cannot be read.", unreadable);
        }
        throw new StartFailure(
                "The PostgreSQL server of " + cluster.folder() + " is running but does not answer; see " + log() + ".");
    }

    /// PostgreSQL itself clears up after a dead process, but takes any living one of that number for a rival.
    private void forgetStranger(PostmasterFile file) throws IOException {
        if (ProcessHandle.of(file.pid()).isPresent()) {
            Files.deleteIfExists(cluster.folder().cluster().resolve(PostmasterFile.NAME));
        }
    }

    private static boolean answers(DataFolder folder, int port) {
        if (port == 0) return false;
        try (Connection connection = PostgresLogins.open(new PostgresLogins(folder).superuser(port));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), folder.cluster());
        } catch (SQLException | IOException notYet) {
            return false;
        }
    }

    private int start() {
        PostgresCommand.Outcome outcome = new PostgresCommand.Outcome(1, "");
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int port = PostgresPort.choose(cluster.folder());
            outcome = start(port);
            if (outcome.succeeded()) return port;
            if (!isPassing(lastComplaint()) && PostgresPort.isFree(port)) break;
            for (int i = 0; i < ATTEMPT_PAUSES; i++) LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw doesNotStart(outcome);
    }

    private StartFailure doesNotStart(PostgresCommand.Outcome outcome) {
        return new StartFailure(
                "PostgreSQL does not start: " + lastComplaint() + " See " + log() + ".",
                new IOException(outcome.output()));
    }

    /// Children of a killed server hold its memory until they have ended, which is soon.
    private static boolean isPassing(String complaint) {
        return complaint.contains("is still in use") || complaint.contains("lock file");
    }

    private PostgresCommand.Outcome start(int port) {
        try {
            writeSettings(port);
            prepareLog();
        } catch (IOException failed) {
            throw new StartFailure("The data folder " + cluster.folder() + " cannot be written.", failed);
        }
        return control(START_SECONDS, "--log=" + log(), "start");
    }

    private void writeSettings(int port) throws IOException {
        cluster.folder().write(PostgresSettings.FILE, PostgresSettings.text(port, durability));
        cluster.identity().give(cluster.folder().resolve(PostgresSettings.FILE));
    }

    private void prepareLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), log().resolveSibling(LOG_FILE + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        DataFolderFiles.openPrivate(log(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        cluster.identity().give(log());
    }

    private Path log() {
        return cluster.folder().resolve(LOG_FILE);
    }

    private String lastComplaint() {
        try (Stream<String> lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> FATAL.matcher(line).find())
                    .reduce((before, line) -> line)
                    .map(line -> FATAL.matcher(line).replaceFirst("") + ".")
                    .orElse("it did not say why.");
        } catch (IOException unreadable) {
            return "its log cannot be read.";
        }
    }

    /// Stops the server, fast and in order; when that takes too long, at once, which costs a recovery at the
    /// next start.
    void stop() {
        if (!Files.exists(cluster.folder().cluster().resolve(PostmasterFile.NAME))) return;
        if (control(STOP_SECONDS, "--mode=fast", "stop").succeeded()) return;
        LOG.log(System.Logger.Level.WARNING, "PostgreSQL did not stop in order; stopping it at once");
        control(STOP_SECONDS, "--mode=immediate", "stop");
    }

    private PostgresCommand.Outcome control(int seconds, String option, String order) {
        return cluster.command(
                        Duration.ofSeconds(seconds + 10L),
                        "pg_ctl",
                        "--pgdata=" + cluster.folder().cluster(),
                        "--wait",
                        "--timeout=" + seconds,
                        option,
                        order)
                .run();
    }
}

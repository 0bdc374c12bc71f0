package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Most tests work with one folder, one after the other, because making a cluster takes longer than all they do.
class EmbeddedPostgresTest {
    @TempDir
    private static Path shared;

    @TempDir
    private Path temporary;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void letPostgresqlPass() throws IOException {
        TestPostgres.passable(shared);
        TestPostgres.passable(temporary);
    }

    @AfterEach
    void closeInReverse() throws Exception {
        for (AutoCloseable resource : opened.reversed()) resource.close();
    }

    @Test
    void startsAnswersAndStops() throws Exception {
        DataFolder folder = freshFolder();
        List<String> steps = new ArrayList<>();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, steps::add);
        opened.add(postgres);

        assertThat(one(postgres.address(), "select 40 + 2")).isEqualTo("42");
        assertThat(one(postgres.superuser(), "show fsync")).isEqualTo("on");
        assertThat(one(postgres.superuser(), "show synchronous_commit")).isEqualTo("on");
        assertThat(one(postgres.superuser(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(steps).contains("Creating the database cluster", "Starting PostgreSQL");
        assertThat(EmbeddedPostgres.running(folder)).contains(postgres.address());
        postgres.close();
        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
        assertThat(folder.cluster().resolve(PostmasterFile.NAME)).doesNotExist();
    }

    @Test
    void givesTheApplicationAnOrdinaryRoleThatOwnsItsDatabase() throws Exception {
        EmbeddedPostgres postgres = started(folder());

        assertThat(one(
                        postgres.address(),
                        "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles"
                                + " where rolname = current_user"))
                .isEqualTo("f");
        assertThat(one(
                        postgres.address(),
                        "select pg_get_userbyid(datdba) from pg_database" + " where datname = current_database()"))
                .isEqualTo("signet");
        assertThat(one(
                        postgres.address(),
                        "select datcollate || datlocale || pg_encoding_to_char(encoding)"
                                + " from pg_database where datname = 'signet'"))
                .isEqualTo("CC.UTF-8UTF8");
    }

    @Test
    void keepsDataAndPortOverARestart() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres first = started(folder);
        run(first.address(), "create table restarted (id int)", "insert into restarted values (7)");
        first.close();
        EmbeddedPostgres second = started(folder);

        assertThat(one(second.address(), "select id from restarted")).isEqualTo("7");
        assertThat(second.address()).isEqualTo(first.address());
    }

    @Test
    void adoptsTheServerThatAKilledProcessLeft() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres left = started(folder);
        long pid = pid(folder);
        List<String> steps = new ArrayList<>();
        EmbeddedPostgres adopted = EmbeddedPostgres.start(folder, steps::add, PostgresDurability.THROWAWAY);

        assertThat(pid(folder)).isEqualTo(pid);
        assertThat(adopted.address()).isEqualTo(left.address());
        assertThat(steps).doesNotContain("Starting PostgreSQL");
        adopted.close();
        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
    }

    @Test
    void replacesAServerThatWasKilled() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres killed = started(folder);
        run(killed.address(), "create table kept (id int)", "insert into kept values (7)");
        long pid = kill(folder);
        EmbeddedPostgres second = started(folder);

        assertThat(pid(folder)).isNotEqualTo(pid);
        assertThat(one(second.address(), "select id from kept")).isEqualTo("7");
    }

    @Test
    void waitsForTheChildrenOfAKilledServer() throws Exception {
        DataFolder folder = folder();
        started(folder);
        ProcessHandle child = ProcessHandle.of(pid(folder))
                .flatMap(server -> server.children().findFirst())
                .orElseThrow();
        signal("-STOP", child);
        kill(folder);
        CompletableFuture<EmbeddedPostgres> second = CompletableFuture.supplyAsync(() -> started(folder));
        awaitInLog(folder, "is still in use");
        signal("-CONT", child);

        assertThat(one(second.get(60, TimeUnit.SECONDS).address(), "select 1")).isEqualTo("1");
    }

    @Test
    void startsWhenItsProcessNumberNowBelongsToAnotherProgram() throws Exception {
        DataFolder folder = folder();
        started(folder).close();
        Path file = folder.cluster().resolve(PostmasterFile.NAME);
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + folder.cluster() + "\n1\n1\n\n\n\n\n");

        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
        assertThat(one(started(folder).address(), "select 1")).isEqualTo("1");
    }

    @Test
    void movesToAnotherPortWhenItsOwnIsTaken() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres first = started(folder);
        first.close();
        int port = Integer.parseInt(folder.read(PostgresPort.FILE).orElseThrow());
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedPostgres second = started(folder);

            assertThat(one(second.address(), "select 1")).isEqualTo("1");
            assertThat(second.address().jdbcUrl()).isNotEqualTo(first.address().jdbcUrl());
        }
    }

    @Test
    void finishesASetUpThatWasCutShort() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres first = started(folder);
        run(first.superuser(), "drop database signet");
        Files.delete(folder.resolve("postgres.password"));
        EmbeddedPostgres second = started(folder);

        assertThat(one(second.address(), "select current_user")).isEqualTo("signet");
        assertThat(second.address().password()).isNotEqualTo(first.address().password());
    }

    @Test
    void ignoresAHalfMadeCluster() throws Exception {
        DataFolder folder = freshFolder();
        Path half = folder.resolve("pgdata-new-1");
        Files.createDirectories(half.resolve("data"));

        assertThat(one(started(folder).address(), "select 1")).isEqualTo("1");
        assertThat(half).doesNotExist();
    }

    @Test
    void refusesAClusterOfAnotherVersion() throws Exception {
        DataFolder folder = freshFolder();
        Files.createDirectory(folder.cluster());
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> started(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("was made by PostgreSQL 17 and this Signet carries PostgreSQL 18");
    }

    @Test
    void saysWhyItDoesNotStart() throws Exception {
        DataFolder folder = folder();
        started(folder).close();
        Path settings = folder.cluster().resolve("postgresql.conf");
        String good = Files.readString(settings);
        Files.writeString(settings, good + "\nshared_buffers = enormous\n");

        assertThatThrownBy(() -> started(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("configuration file")
                .hasMessageContaining("postgres.log");
        Files.writeString(settings, good);
    }

    @Test
    void refusesASecondServerOfTheFolder() throws Exception {
        DataFolder folder = folder();
        started(folder);

        assertThatThrownBy(() -> started(DataFolder.open(folder.path())))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Another Signet is using the data folder");
    }

    @Test
    void runsBelowAPrivateFolderOrNamesIt() throws Exception {
        Path home = Files.createTempDirectory(temporary, "home");
        try {
            DataFolder folder = opened(home.resolve("data"));

            assertThat(one(started(folder).address(), "select 1")).isEqualTo("1");
        } catch (StartFailure blocked) {
            assertThat(blocked).hasMessageContaining(home.toString());
        }
    }

    @Test
    void tellsNoPasswordInItsFilesOrLog() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres postgres = started(folder);
        String password = postgres.address().password();
        assertThatThrownBy(() -> run(postgres.address(), "select '" + password + "' from absent"))
                .isInstanceOf(SQLException.class);

        assertThat(postgres.address().toString()).doesNotContain(password);
        assertThat(Files.readString(folder.resolve(Postmaster.LOG_FILE))).doesNotContain(password);
    }

    private DataFolder folder() {
        return opened(shared.resolve("data"));
    }

    private DataFolder freshFolder() {
        return opened(temporary.resolve("data"));
    }

    private DataFolder opened(Path path) {
        DataFolder folder = DataFolder.open(path);
        opened.add(folder);
        return folder;
    }

    private EmbeddedPostgres started(DataFolder folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Progress.silent(), PostgresDurability.THROWAWAY);
        opened.add(postgres);
        return postgres;
    }

    private static long pid(DataFolder folder) throws IOException {
        return PostmasterFile.read(folder.cluster()).orElseThrow().pid();
    }

    private static long kill(DataFolder folder)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ProcessHandle server = ProcessHandle.of(pid(folder)).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        return server.pid();
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitInLog(DataFolder folder, String text) throws IOException {
        for (int i = 0; i < 3_000; i++) {
            if (Files.readString(folder.resolve(Postmaster.LOG_FILE)).contains(text)) return;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new AssertionError("the log never said: " + text);
    }

    private static void run(DatabaseAddress address, String... commands) throws SQLException {
        try (Connection connection = PostgresLogins.open(address);
                Statement statement = connection.createStatement()) {
            for (String command : commands) statement.execute(command);
        }
    }

    private static String one(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = PostgresLogins.open(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

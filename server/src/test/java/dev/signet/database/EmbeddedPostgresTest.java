package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tests work with one folder, one after the other, because making a cluster takes longer than all they do.
class EmbeddedPostgresTest {
    @TempDir
    private static Path shared;

    private final RunningPostgres running = new RunningPostgres();

    @BeforeEach
    void letPostgresqlPass() throws IOException {
        TestPostgres.passable(shared);
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private DataFolder folder() {
        return running.opened(shared.resolve("data"));
    }

    @Test
    void givesTheApplicationAnOrdinaryRoleThatOwnsItsDatabase() throws Exception {
        EmbeddedPostgres postgres = running.started(folder());

        assertThat(RunningPostgres.one(
                        postgres.address(),
                        "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles"
                                + " where rolname = current_user"))
                .isEqualTo("f");
        assertThat(RunningPostgres.one(
                        postgres.address(),
                        "select pg_get_userbyid(datdba) from pg_database" + " where datname = current_database()"))
                .isEqualTo("signet");
        assertThat(RunningPostgres.one(
                        postgres.address(),
                        "select datcollate || datlocale || pg_encoding_to_char(encoding)"
                                + " from pg_database where datname = 'signet'"))
                .isEqualTo("CC.UTF-8UTF8");
    }

    @Test
    void keepsDataAndPortOverARestart() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres first = running.started(folder);
        RunningPostgres.run(first.address(), "create table restarted (id int)", "insert into restarted values (7)");
        first.close();
        EmbeddedPostgres second = running.started(folder);

        assertThat(RunningPostgres.one(second.address(), "select id from restarted"))
                .isEqualTo("7");
        assertThat(second.address()).isEqualTo(first.address());
    }

    @Test
    void adoptsTheServerThatAKilledProcessLeft() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres left = running.started(folder);
        long pid = RunningPostgres.pid(folder);
        List<String> steps = new ArrayList<>();
        EmbeddedPostgres adopted = EmbeddedPostgres.start(folder, steps::add, PostgresDurability.THROWAWAY);

        assertThat(RunningPostgres.pid(folder)).isEqualTo(pid);
        assertThat(adopted.address()).isEqualTo(left.address());
        assertThat(steps).doesNotContain("Starting PostgreSQL");
        adopted.close();
        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
    }

    @Test
    void replacesAServerThatWasKilled() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres killed = running.started(folder);
        RunningPostgres.run(killed.address(), "create table kept (id int)", "insert into kept values (7)");
        long pid = RunningPostgres.kill(folder);
        EmbeddedPostgres second = running.started(folder);

        assertThat(RunningPostgres.pid(folder)).isNotEqualTo(pid);
        assertThat(RunningPostgres.one(second.address(), "select id from kept")).isEqualTo("7");
    }

    @Test
    void waitsForTheChildrenOfAKilledServer() throws Exception {
        DataFolder folder = folder();
        running.started(folder);
        ProcessHandle child = ProcessHandle.of(RunningPostgres.pid(folder))
                .flatMap(server -> server.children().findFirst())
                .orElseThrow();
        RunningPostgres.signal("-STOP", child);
        RunningPostgres.kill(folder);
        CompletableFuture<EmbeddedPostgres> second = CompletableFuture.supplyAsync(() -> running.started(folder));
        RunningPostgres.awaitInLog(folder, "is still in use");
        RunningPostgres.signal("-CONT", child);

        assertThat(RunningPostgres.one(second.get(60, TimeUnit.SECONDS).address(), "select 1"))
                .isEqualTo("1");
    }

    @Test
    void startsWhenItsProcessNumberNowBelongsToAnotherProgram() throws Exception {
        DataFolder folder = folder();
        running.started(folder).close();
        Path file = folder.cluster().resolve(PostmasterFile.NAME);
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + folder.cluster() + "\n1\n1\n\n\n\n\n");

        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
        assertThat(RunningPostgres.one(running.started(folder).address(), "select 1"))
                .isEqualTo("1");
    }

    @Test
    void movesToAnotherPortWhenItsOwnIsTaken() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres first = running.started(folder);
        first.close();
        int port = Integer.parseInt(folder.read(PostgresPort.FILE).orElseThrow());
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedPostgres second = running.started(folder);

            assertThat(RunningPostgres.one(second.address(), "select 1")).isEqualTo("1");
            assertThat(second.address().jdbcUrl()).isNotEqualTo(first.address().jdbcUrl());
        }
    }

    @Test
    void finishesASetUpThatWasCutShort() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres first = running.started(folder);
        RunningPostgres.run(first.superuser(), "drop database signet");
        Files.delete(folder.resolve("postgres.password"));
        EmbeddedPostgres second = running.started(folder);

        assertThat(RunningPostgres.one(second.address(), "select current_user")).isEqualTo("signet");
        assertThat(second.address().password()).isNotEqualTo(first.address().password());
    }

    @Test
    void saysWhyItDoesNotStart() throws Exception {
        DataFolder folder = folder();
        running.started(folder).close();
        Path settings = folder.cluster().resolve("postgresql.conf");
        String good = Files.readString(settings);
        Files.writeString(settings, good + "\nshared_buffers = enormous\n");

        assertThatThrownBy(() -> running.started(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("configuration file")
                .hasMessageContaining("postgres.log");
        Files.writeString(settings, good);
    }

    @Test
    void refusesASecondServerOfTheFolder() throws Exception {
        DataFolder folder = folder();
        running.started(folder);

        assertThatThrownBy(() -> running.started(DataFolder.open(folder.path())))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Another Signet is using the data folder");
    }

    @Test
    void tellsNoPasswordInItsFilesOrLog() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres postgres = running.started(folder);
        String password = postgres.address().password();
        assertThatThrownBy(() -> RunningPostgres.run(postgres.address(), "select '" + password + "' from absent"))
                .isInstanceOf(SQLException.class);

        assertThat(postgres.address().toString()).doesNotContain(password);
        assertThat(Files.readString(folder.resolve(Postmaster.LOG_FILE))).doesNotContain(password);
    }
}

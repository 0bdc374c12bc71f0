package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens in a folder that holds no cluster of ours yet.
class NewClusterTest {
    @TempDir
    private Path temporary;

    private final RunningPostgres running = new RunningPostgres();

    @BeforeEach
    void letPostgresqlPass() throws IOException {
        TestPostgres.passable(temporary);
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    @Test
    void startsAnswersAndStops() throws Exception {
        DataFolder folder = running.opened(temporary.resolve("data"));
        List<String> steps = new ArrayList<>();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, steps::add);
        running.closing(postgres);

        assertThat(RunningPostgres.one(postgres.address(), "select 40 + 2")).isEqualTo("42");
        assertThat(RunningPostgres.one(postgres.superuser(), "show fsync")).isEqualTo("on");
        assertThat(RunningPostgres.one(postgres.superuser(), "show synchronous_commit"))
                .isEqualTo("on");
        assertThat(RunningPostgres.one(postgres.superuser(), "show listen_addresses"))
                .isEqualTo("127.0.0.1");
        assertThat(steps).contains("Creating the database cluster", "Starting PostgreSQL");
        assertThat(EmbeddedPostgres.running(folder)).contains(postgres.address());
        postgres.close();
        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
        assertThat(folder.cluster().resolve(PostmasterFile.NAME)).doesNotExist();
    }

    @Test
    void ignoresAHalfMadeCluster() throws Exception {
        DataFolder folder = running.opened(temporary.resolve("data"));
        Path half = folder.resolve("pgdata-new-1");
        Files.createDirectories(half.resolve("data"));

        assertThat(RunningPostgres.one(running.started(folder).address(), "select 1"))
                .isEqualTo("1");
        assertThat(half).doesNotExist();
    }

    @Test
    void refusesAClusterOfAnotherVersion() throws Exception {
        DataFolder folder = running.opened(temporary.resolve("data"));
        Files.createDirectory(folder.cluster());
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> running.started(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("was made by PostgreSQL 17 and this Signet carries PostgreSQL 18");
    }

    @Test
    void runsBelowAPrivateFolderOrNamesIt() throws Exception {
        Path home = Files.createTempDirectory(temporary, "home");
        try {
            DataFolder folder = running.opened(home.resolve("data"));

            assertThat(RunningPostgres.one(running.started(folder).address(), "select 1"))
                    .isEqualTo("1");
        } catch (StartFailure blocked) {
            assertThat(blocked).hasMessageContaining(home.toString());
        }
    }
}

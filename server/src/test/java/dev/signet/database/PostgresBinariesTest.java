package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    private Path temporary;

    @Test
    void areOfTheVersionTheySay() {
        PostgresBinaries binaries = PostgresBinaries.find(DataFolder.open(temporary), Progress.silent());
        PostgresCommand version = new PostgresCommand(
                List.of(binaries.program("postgres").toString(), "--version"), Duration.ofSeconds(20));

        assertThat(version.run().output()).isEqualTo("postgres (PostgreSQL) " + PostgresBinaries.VERSION);
    }

    @Test
    void areUnpackedOnceByManyAtOnce() throws IOException {
        Path cache = temporary.resolve("cache");
        List<PostgresBinaries> found = IntStream.range(0, 2)
                .parallel()
                .mapToObj(_ -> PostgresBinaries.in(List.of(cache), Progress.silent()))
                .toList();

        assertThat(found).allMatch(binaries -> Files.isExecutable(binaries.program("postgres")));
        try (Stream<Path> entries = Files.list(cache)) {
            assertThat(entries).containsExactly(found.getFirst().folder());
        }
        List<String> steps = new ArrayList<>();
        assertThat(PostgresBinaries.in(List.of(cache), steps::add)).isEqualTo(found.getFirst());
        assertThat(steps).isEmpty();
    }

    @Test
    void refuseWhenNoFolderCanTakeThem() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> PostgresBinaries.in(List.of(file.resolve("cache")), Progress.silent()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--database-url");
    }

    @Test
    void refuseAPlatformWithoutAnArchive() {
        assertThatThrownBy(() -> PostgresBinaries.archive("SunOS", "sparcv9"))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Signet carries no PostgreSQL for SunOS on sparcv9:"
                        + " use a PostgreSQL of your own with --database-url.");
    }

    @Test
    void fallBackToTheDataFolderWithoutAHome() {
        DataFolder folder = DataFolder.open(temporary);

        assertThat(PostgresBinaries.caches(Map.of(), folder)).endsWith(folder.resolve("programs"));
        assertThat(PostgresBinaries.caches(Map.of("HOME", "/home/ada"), folder))
                .hasSize(2)
                .first()
                .isIn(Path.of("/home/ada/.cache/signet"), Path.of("/var/cache/signet"));
    }
}

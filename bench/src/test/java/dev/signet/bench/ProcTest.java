package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcTest {
    @TempDir
    private Path root;

    private Proc proc = Proc.ofThisMachine();

    @BeforeEach
    void readsAFolderOfOurOwn() {
        proc = new Proc(root);
    }

    @Test
    void readsMemory() throws IOException {
        write(7, "status", "Name:\tjava\nVmHWM:\t   300 kB\nVmRSS:\t   204800 kB\n");
        write(7, "smaps_rollup", "55-77 ---p 0 [rollup]\nRss:   900 kB\nPss:     512 kB\nPss_Dirty:   1 kB\n");
        assertThat(proc.residentKib(7)).hasValue(204_800);
        assertThat(proc.proportionalKib(7)).hasValue(512);
    }

    @Test
    void tellsNothingOfAProcessThatEnded() {
        assertThat(proc.stat(8)).isEmpty();
        assertThat(proc.residentKib(8)).isEmpty();
        assertThat(proc.commandLine(8)).isEmpty();
        assertThatThrownBy(() -> new ProcessCpu(proc, 8).used()).isInstanceOf(StartFailure.class);
    }

    @Test
    void sumsAClustersTimeWithThatOfChildrenThatEnded() throws IOException {
        stat(10, 1, 100, 300);
        stat(11, 10, 50, 0);
        stat(12, 10, 25, 0);
        stat(13, 99, 7_000, 0);
        assertThat(new PostgresProcesses(proc, 10).used()).isEqualTo(Duration.ofMillis(4_750));
    }

    @Test
    void sumsAClustersMemory() throws IOException {
        stat(10, 1, 0, 0);
        stat(11, 10, 0, 0);
        write(10, "smaps_rollup", "Pss:  100 kB\n");
        write(11, "smaps_rollup", "Pss:  23 kB\n");
        assertThat(new PostgresProcesses(proc, 10).memoryKib()).hasValue(123);
    }

    @Test
    void findsTheClusterOfAFolderOnlyWhenTheProcessWorksInIt(@TempDir Path cluster) throws IOException {
        Files.writeString(cluster.resolve("postmaster.pid"), "10\n" + cluster + "\n");
        assertThat(PostgresProcesses.of(cluster, proc)).isEmpty();
        stat(10, 1, 0, 0);
        Files.createSymbolicLink(root.resolve("10/cwd"), cluster);
        assertThat(PostgresProcesses.of(cluster, proc)).contains(new PostgresProcesses(proc, 10));
    }

    @Test
    void readsTheFlagsOfAJvmWithoutItsCache() throws IOException {
        write(7, "cmdline", "/jdk/bin/java\0-Xmx512m\0-XX:AOTCache=/x\0-XX:AOTMode=auto\0-cp\0/a:/b\0Main\0up\0");
        JvmCommand jvm = JvmCommand.of(7, proc);
        assertThat(jvm.usesCache()).isTrue();
        assertThat(jvm.withoutCache()).isEqualTo(List.of("/jdk/bin/java", "-Xmx512m"));
        assertThat(jvm.flags()).isEqualTo("-Xmx512m");
    }

    @Test
    void refusesAProcessThatIsNoJvmOfSignet() throws IOException {
        write(7, "cmdline", "/bin/bash\0signet\0");
        assertThatThrownBy(() -> JvmCommand.of(7, proc)).isInstanceOf(StartFailure.class);
    }

    private void stat(long pid, long parent, long ticks, long reapedTicks) throws IOException {
        write(
                pid,
                "stat",
                "%d (postgres) S %d 1 1 0 -1 0 0 0 0 0 %d 0 %d 0 20 0 1 0 5 6 7"
                        .formatted(pid, parent, ticks, reapedTicks));
    }

    private void write(long pid, String name, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve(Long.toString(pid)));
        Files.writeString(folder.resolve(name), text);
    }
}

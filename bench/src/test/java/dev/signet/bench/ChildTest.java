package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void tellsTheEndOfWhatAFailedProcessSaid() {
        Child child = start("echo hello; echo oops >&2; exit 3");
        assertThat(child.succeedsWithin(LIMIT)).isFalse();
        assertThat(child.failure("failed")).hasMessage("shell failed. It said:\nhello\noops");
    }

    @Test
    void keepsSettingsOfThisShellAwayFromTheMeasuredServer() {
        ProcessBuilder command = new ProcessBuilder("sh", "-c", "echo \"[$SIGNET_PORT]$SIGNET_JAVA_OPTS\"");
        command.environment().put("SIGNET_PORT", "9");
        command.environment().put("SIGNET_JAVA_OPTS", "-Xmx1g");
        Child child = Child.start("shell", command, folder.resolve("log"));
        assertThat(child.succeedsWithin(LIMIT)).isTrue();
        assertThat(child.output()).isEqualTo("[]-Xmx1g\n");
    }

    @Test
    void saysThatAProgramIsMissing() {
        ProcessBuilder command = new ProcessBuilder(folder.resolve("nothing").toString());
        assertThatThrownBy(() -> Child.start("nothing", command, folder.resolve("log")))
                .isInstanceOf(StartFailure.class);
    }

    private Child start(String script) {
        return Child.start("shell", new ProcessBuilder("sh", "-c", script), folder.resolve("log"));
    }
}

package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanupTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void undoesTheLastFirstAndEachOnce() {
        try (Cleanup cleanup = new Cleanup()) {
            cleanup.add(thing("first"));
            AutoCloseable second = cleanup.add(thing("second"));
            cleanup.add(thing("third"));
            cleanup.closeNow(second);
            cleanup.closeNow(second);
        }
        assertThat(closed).containsExactly("second", "third", "first");
    }

    @Test
    void goesOnAfterAFailure() {
        try (Cleanup cleanup = new Cleanup()) {
            cleanup.add(thing("first"));
            cleanup.add(() -> {
                throw new IOException("cannot");
            });
        }
        assertThat(closed).containsExactly("first");
    }

    @Test
    void takesNothingMoreOnceClosed() {
        Cleanup cleanup = new Cleanup();
        cleanup.close();
        assertThatThrownBy(() -> cleanup.add(thing("late"))).isInstanceOf(StartFailure.class);
        assertThat(closed).containsExactly("late");
    }

    @Test
    void stopsAProcessAndRemovesItsFolder(@TempDir Path logs) throws IOException {
        Scratch scratch = Scratch.create();
        Child child = Child.start("sleep", new ProcessBuilder("sleep", "600"), logs.resolve("log"));
        try (Cleanup cleanup = new Cleanup()) {
            cleanup.add(scratch);
            cleanup.add(child);
            Files.writeString(scratch.privateFolder("inner").resolve("file"), "text");
            assertThat(child.isAlive()).isTrue();
        }
        assertThat(child.isAlive()).isFalse();
        assertThat(scratch.folder()).doesNotExist();
    }

    private AutoCloseable thing(String name) {
        return () -> closed.add(name);
    }
}

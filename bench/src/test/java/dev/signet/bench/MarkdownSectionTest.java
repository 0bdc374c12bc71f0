package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownSectionTest {
    @TempDir
    private Path folder;

    @Test
    void makesAFileThatItCanRewrite() throws IOException {
        Path file = folder.resolve("figures.md");
        MarkdownSection section = new MarkdownSection(file, "tokens");
        section.check();
        section.write("first\n");
        section.check();
        section.write("second\n");
        assertThat(Files.readString(file)).contains("second\n").doesNotContain("first");
    }

    @Test
    void leavesTheRestOfAFileAsItIs() throws IOException {
        Path file = folder.resolve("figures.md");
        new MarkdownSection(file, "tokens").write("tokens\n");
        String tokens = Files.readString(file);
        Path other = folder.resolve("other.md");
        new MarkdownSection(other, "start").write("start\n");
        Files.writeString(file, "# Before\n" + tokens + "\nBetween\n" + Files.readString(other) + "After\n");
        new MarkdownSection(file, "tokens").write("new\n");
        assertThat(Files.readString(file))
                .isEqualTo("# Before\n" + tokens.replace("tokens\n", "new\n") + "\nBetween\n" + Files.readString(other)
                        + "After\n");
    }

    @Test
    void refusesAFileWithoutAPlaceForTheFigures() throws IOException {
        Path file = Files.writeString(folder.resolve("README.md"), "# Mine\n");
        assertThatThrownBy(() -> new MarkdownSection(file, "tokens").check()).isInstanceOf(StartFailure.class);
    }
}

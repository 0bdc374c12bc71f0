package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void makesAFolderThatOthersCannotList() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("a/b"))) {
            assertThat(folder.path()).isEqualTo(temporary.toRealPath().resolve("a/b"));
            assertThat(folder.resolve("format")).hasContent("1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isIn("rwx------", "rwx--x--x");
        }
    }

    @Test
    void opensItsOwnFolderAgain() {
        Path path = temporary.resolve("data");
        DataFolder.open(path).close();

        assertThat(DataFolder.open(path).path())
                .isEqualTo(DataFolder.existing(path).path());
    }

    @Test
    void acceptsAFreshVolumeAndWhatAKilledRunLeft() throws IOException {
        Files.createDirectory(temporary.resolve("lost+found"));
        Files.writeString(temporary.resolve(".new-1"), "");

        assertThat(DataFolder.open(temporary).resolve("format")).hasContent("1");
    }

    @Test
    void writesPrivateFilesWhole() throws IOException {
        DataFolder folder = DataFolder.open(temporary);
        folder.write("secret", "one\n");
        folder.write("secret", "two\n");

        assertThat(folder.read("secret")).contains("two");
        assertThat(folder.read("absent")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void letsOneProcessInAtATime() {
        DataFolder first = DataFolder.open(temporary);
        first.lock();
        first.lock();
        DataFolder second = DataFolder.open(temporary);

        refuses(second::lock, "Another Signet is using the data folder " + second + ".");
        first.close();
        second.lock();
        second.close();
    }

    @Test
    void refusesANewerFormat() throws IOException {
        DataFolder.open(temporary).close();
        Files.writeString(temporary.resolve("format"), "7\n");
        String sentence = "The data folder " + temporary.toRealPath()
                + " was written by a newer Signet (format 7; this one knows 1). Use that version, or another --data.";

        refuses(() -> DataFolder.open(temporary), sentence);
        refuses(() -> DataFolder.existing(temporary), sentence);
    }

    @Test
    void refusesADamagedFormat() throws IOException {
        Files.writeString(temporary.resolve("format"), "one");

        refuses(() -> DataFolder.open(temporary), "is damaged");
    }

    @Test
    void refusesAFolderOfOtherPeople() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "");

        refuses(() -> DataFolder.open(temporary), "is not empty and not a data folder of Signet");
        refuses(() -> DataFolder.existing(temporary), "is not a data folder of Signet");
    }

    @Test
    void refusesAFileAndAPathBelowAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        refuses(() -> DataFolder.open(file), "is not a folder");
        refuses(() -> DataFolder.open(file.resolve("data")), file.resolve("data") + " cannot be created");
    }

    @Test
    void refusesAPlaceWhereNobodyCanWrite() {
        refuses(() -> DataFolder.open(Path.of("/proc/signet/data")), "/proc/signet/data cannot be created");
    }

    @Test
    void createsNothingForAReader() {
        Path absent = temporary.resolve("absent");

        refuses(() -> DataFolder.existing(absent), "does not exist");
        assertThat(absent).doesNotExist();
    }

    private static void refuses(Runnable action, String sentence) {
        assertThatThrownBy(action::run).isInstanceOf(StartFailure.class).hasMessageContaining(sentence);
    }
}

package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir
    Path folder;

    @Test
    void isTheSameWhenLoadedAgain() {
        Path file = folder.resolve("master.key");
        MasterKey created = MasterKey.create(file);
        MasterKey loaded = MasterKey.load(file);

        assertThat(loaded.fingerprints()).isEqualTo(created.fingerprints()).hasSize(1);
        assertThat(loaded.primaryFingerprint()).isEqualTo(created.primaryFingerprint());
        assertThat(loaded.versions()).containsExactly(created.primaryVersion());
    }

    @Test
    void isPrivateFromBirthWithItsNewFolders() throws IOException {
        Path file = folder.resolve("new/deep/master.key");
        MasterKey.create(file);

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("new"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("new/deep"))).isEqualTo("rwx------");
        assertThat(filesIn(folder.resolve("new/deep"))).containsExactly(file);
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        Path file = folder.resolve("master.key");
        Files.writeString(file, "precious");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> MasterKey.create(file))
                .withMessageContaining("exists already");
        assertThat(file).hasContent("precious");
        assertThat(filesIn(folder)).containsExactly(file);
    }

    @Test
    void tellsAMissingFileFromAFolder() {
        assertRefused(folder.resolve("nothing"), "does not exist");
        assertRefused(folder, "is not a file");
    }

    @Test
    void refusesAFileOpenToOthersAndSaysWhatToRun() throws IOException {
        Path file = folder.resolve("master.key");
        MasterKey.create(file);
        for (String open : List.of("rw-r-----", "rw--w----", "rw----r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            assertRefused(file, "chmod 600 " + file);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(MasterKey.load(file).versions()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotAMasterKeyWithoutQuotingIt() throws IOException {
        Path file = folder.resolve("master.key");
        MasterKey.create(file);
        String json = Files.readString(file);
        for (String content : List.of("", "hunter2", "{}", json.substring(0, json.length() / 2), "hunter2" + json)) {
            Files.writeString(file, content);
            assertRefused(file, "is not a master key.");
        }
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertRefused(file, "is not a master key.");
        Files.write(file, new byte[70_000]);
        assertRefused(file, "is not a master key.");
    }

    @Test
    void refusesAKeysetOfAnotherAlgorithm() throws IOException {
        Path file = folder.resolve("master.key");
        MasterKey.create(file);
        Files.writeString(file, Files.readString(file).replace("AesGcmKey", "AesGcmSivKey"));
        assertRefused(file, "is not a master key.");
    }

    @Property(tries = 300)
    void isNeverMadeOfArbitraryText(@ForAll String content) throws IOException {
        Path file = Files.createTempFile("signet-master", ".key");
        try {
            Files.writeString(file, content, StandardCharsets.UTF_16);
            assertRefused(file, "is not a master key.");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void rotatesToANewPrimaryAndKeepsTheOld() {
        Path file = folder.resolve("master.key");
        MasterKey old = MasterKey.create(file);
        MasterKey rotated = old.rotated();
        rotated.replace(file);

        MasterKey loaded = MasterKey.load(file);
        assertThat(loaded.fingerprints()).hasSize(2).contains(old.primaryFingerprint());
        assertThat(loaded.primaryFingerprint()).isNotEqualTo(old.primaryFingerprint());
        assertThat(loaded.withoutOld().fingerprints()).containsExactly(rotated.primaryFingerprint());
        assertThat(loaded.withoutOld().primaryVersion()).isEqualTo(rotated.primaryVersion());
    }

    @Test
    void isReplacedPrivatelyThroughALinkAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("master.key");
        Path link = folder.resolve("link.key");
        MasterKey rotated = MasterKey.create(file).rotated();
        Files.createSymbolicLink(link, file);
        rotated.replace(link);

        assertThat(link).isSymbolicLink();
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(filesIn(folder)).containsExactlyInAnyOrder(file, link);
        assertThat(MasterKey.load(file).fingerprints()).isEqualTo(rotated.fingerprints());
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        MasterKey key = MasterKey.create(folder.resolve("master.key"));
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> key.replace(folder.resolve("nothing")))
                .withMessageContaining("cannot be replaced");
    }

    @Test
    void isNeverPrinted() throws IOException {
        Path file = folder.resolve("master.key");
        MasterKey key = MasterKey.create(file);
        String value = Files.readString(file).replaceAll("(?s).*\"value\": *\"([^\"]+)\".*", "$1");

        assertThat(value).hasSizeGreaterThan(40);
        assertThat(key.toString())
                .isEqualTo("MasterKey[" + key.primaryFingerprint() + "]")
                .doesNotContain(value);
        assertThat(key.primaryFingerprint().hex()).matches("[0-9a-f]{32}");
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> MasterKey.load(file))
                .withMessageContaining(sentence)
                .withMessageNotContaining("hunter2");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

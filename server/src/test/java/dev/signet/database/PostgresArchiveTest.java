package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PostgresArchiveTest {
    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void nameTheFolder() {
        folder = temporary.resolve("programs");
    }

    @Test
    void makesEverythingReadableAndProgramsExecutable() throws IOException {
        PostgresArchive.unpack(archive(file("bin/tool", 0700), file("share/text", 0600)), folder);

        assertThat(modeOf("")).isEqualTo("rwxr-xr-x");
        assertThat(modeOf("bin")).isEqualTo("rwxr-xr-x");
        assertThat(modeOf("bin/tool")).isEqualTo("rwxr-xr-x");
        assertThat(modeOf("share/text")).isEqualTo("rw-r--r--");
    }

    @Test
    void keepsLinksThatStayInside() throws IOException {
        PostgresArchive.unpack(archive(file("lib/a.so.6", 0755), link("lib/a.so", "a.so.6")), folder);

        assertThat(folder.resolve("lib/a.so")).isSymbolicLink().hasContent("lib/a.so.6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "bin/../../evil"})
    void refusesFilesOutside(String name) throws IOException {
        InputStream archive = archive(file(name, 0644));

        assertThatThrownBy(() -> PostgresArchive.unpack(archive, folder)).isInstanceOf(IOException.class);
        assertThat(temporary.resolve("evil")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../../etc"})
    void refusesLinksToTheOutside(String target) throws IOException {
        InputStream archive = archive(link("lib/a", target));

        assertThatThrownBy(() -> PostgresArchive.unpack(archive, folder)).isInstanceOf(IOException.class);
    }

    private String modeOf(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static TarArchiveEntry file(String name, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize(name.length());
        return entry;
    }

    private static TarArchiveEntry link(String name, String target) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return entry;
    }

    private static InputStream archive(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                if (!entry.isSymbolicLink()) tar.write(entry.getName().getBytes(StandardCharsets.UTF_8));
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}

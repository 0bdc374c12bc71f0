package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.secrets.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
    @TempDir
    private Path data;

    @Test
    void placesTheFilesThatTheDocumentationDescribes() throws IOException {
        Path folder = SampleData.place(data);

        assertThat(digest(folder.resolve(SampleData.FLIGHTS)))
                .isEqualTo("0736d04c911483be2e98ff0a4b35f81d940fa87167a1c62b96bd4f43ef445918");
        assertThat(digest(folder.resolve(SampleData.AIRPORTS)))
                .isEqualTo("12ada8afa4a5ad77db3b288e0df9db072efdf7f026d1c23c739f6a3e88f1c488");
    }

    @Test
    void leavesRightFilesAloneAndMendsOthers() throws IOException {
        Path folder = SampleData.place(data);
        Object before = Files.getAttribute(folder.resolve(SampleData.FLIGHTS), "unix:ino");
        Files.writeString(folder.resolve(SampleData.AIRPORTS), "damaged");

        SampleData.place(data);

        assertThat(Files.getAttribute(folder.resolve(SampleData.FLIGHTS), "unix:ino"))
                .isEqualTo(before);
        assertThat(digest(folder.resolve(SampleData.AIRPORTS))).startsWith("12ada8af");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static String digest(Path file) throws IOException {
        return HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file)));
    }
}

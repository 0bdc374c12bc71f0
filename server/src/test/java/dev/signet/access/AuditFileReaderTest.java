package dev.signet.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AuditFileReader.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines come back as they were written, wherever the pieces they are read in end.
class AuditFileReaderTest {

    private static AuditFileReader of(String text) {
        return new AuditFileReader(new ByteArrayInputStream(text.getBytes(US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000, AuditFileReader.LONGEST_LINE})
    void aLineOfAnyLengthIsReadAndSoIsTheNext(int length) throws IOException {
        AuditFileReader lines = of("x".repeat(length) + "\nnext\n");
        assertThat(lines.next()).isEqualTo(Read.LINE);
        assertThat(lines.line()).hasSize(length);
        assertThat(lines.next()).isEqualTo(Read.LINE);
        assertThat(lines.line()).asString(US_ASCII).isEqualTo("next");
        assertThat(lines.next()).isEqualTo(Read.NOTHING);
    }

    @Test
    void aLineThatIsTooLongOrHasNoEndIsTorn() throws IOException {
        assertThat(of("x".repeat(AuditFileReader.LONGEST_LINE + 1) + "\n").next())
                .isEqualTo(Read.TORN);
        assertThat(of("no end").next()).isEqualTo(Read.TORN);
        assertThat(of("").next()).isEqualTo(Read.NOTHING);
    }
}

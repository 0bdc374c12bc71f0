package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.OrganizationId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AuditLineTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.random();

    @Property
    void neverThrowsWhateverTheBytes(@ForAll byte[] bytes) throws IOException {
        assertThat(AuditLine.parse(bytes)).isEmpty();
        assertThat(AuditFile.verify(new ByteArrayInputStream(bytes))).isInstanceOf(AuditOutcome.Broken.class);
    }

    @Property
    void neverThrowsWhateverTheFields(@ForAll String text, @ForAll long number) {
        String line =
                "{\"organization\":\"" + ORGANIZATION + "\",\"records\":" + number + ",\"lastLink\":\"" + text + "\"}";
        assertThat(AuditLine.parse(line.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Property
    void readsWhatItWrote(
            @ForAll String text,
            @ForAll long number,
            @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long second) {
        AuditEntry entry = new AuditEntry(
                Instant.ofEpochSecond(second, 123_456_789), text, text, text, text, text, Map.of(text, text));
        AuditRecord record = new AuditRecord(
                ORGANIZATION,
                number,
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.address(),
                entry.requestId(),
                entry.detailsText());
        AuditLine line = new AuditLine.Sealed(
                record, 1, 2, AuditLink.genesis(ORGANIZATION).next(record));
        assertThat(AuditLine.parse(line.bytes())).contains(line);
    }

    @Property
    void readsOpeningsThatItWrote(
            @ForAll long seal, @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long second) {
        AuditLink link = AuditLink.genesis(ORGANIZATION);
        for (Optional<Instant> until : List.of(Optional.<Instant>empty(), Optional.of(Instant.ofEpochSecond(second)))) {
            AuditLine line = new AuditLine.Opening(ORGANIZATION, seal, link, until);
            assertThat(AuditLine.parse(line.bytes())).contains(line);
        }
    }
}

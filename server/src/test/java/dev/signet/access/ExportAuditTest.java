package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.TestClock;
import dev.signet.database.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Exports of what three passes sealed, a day apart.
class ExportAuditTest {
    private final TestClock clock = new TestClock();
    private AuditWorld world;
    private Instant first;

    @BeforeEach
    void sealOnThreeDays() {
        world = AuditWorld.fresh();
        first = clock.instant();
        for (int day = 1; day <= 3; day++) {
            world.record("a" + day);
            world.record("b" + day);
            AuditPass.over(world.database(), world.organization, clock);
            clock.advance(Duration.ofDays(1));
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void exportsAPartThatVerifies() throws IOException {
        String file = part(day(1), day(2));

        assertThat(file).contains("\"a2\"", "\"b2\"").doesNotContain("\"b1\"");
        assertThat(verify(file)).isEqualTo(intact(4, 1)); // the seal after the end comes along
    }

    @Test
    void exportsTheRestAndTheWhole() throws IOException {
        assertThat(verify(part(day(2), Optional.empty()))).isEqualTo(intact(2, 2));
        assertThat(verify(part(Optional.empty(), Optional.empty()))).isEqualTo(intact(6, 0));
        assertThat(verify(part(day(9), Optional.empty()))).isEqualTo(intact(0, 3));
        assertThat(verify(part(Optional.empty(), Optional.of(first.minusSeconds(100)))))
                .isEqualTo(intact(2, 0));
    }

    @Test
    void findsAnAlteredLineInAPart() throws IOException {
        String file = part(day(1), Optional.empty());

        assertThat(verify(file.replace("\"a3\"", "\"a4\""))).isInstanceOf(AuditOutcome.Broken.class);
        assertThat(verify(file.replaceFirst("(?m)^.*\"a2\".*\n", ""))).isInstanceOf(AuditOutcome.Broken.class);
        assertThat(verify(file.replace("\"afterSeal\":1", "\"afterSeal\":2"))).isInstanceOf(AuditOutcome.Broken.class);
        assertThat(verify(file.replaceFirst("(?m)^(.*afterSeal.*\n)", "$1$1"))).isInstanceOf(AuditOutcome.Broken.class);
    }

    @Test
    void saysOfWhoeverCutsTheBeginningOffThatItIsAPart() throws IOException {
        List<String> lines = part(Optional.empty(), Optional.empty()).lines().toList();
        AuditLine cut =
                AuditLine.parse(lines.get(1).getBytes(StandardCharsets.UTF_8)).orElseThrow();
        AuditLink link = ((AuditLine.Sealed) cut).link();
        String opening = new String(
                new AuditLine.Opening(world.organization, 1, link, Optional.empty()).bytes(), StandardCharsets.UTF_8);
        String closing = lines.get(6).replace("\"records\":6", "\"records\":4");
        String forged = String.join("\n", opening, String.join("\n", lines.subList(2, 6)), closing, lines.get(7), "");

        assertThat(verify(forged)).isEqualTo(intact(4, 1));
    }

    private Optional<Instant> day(int number) {
        return Optional.of(first.plus(Duration.ofDays(number)).minusSeconds(3_600));
    }

    private String part(Optional<Instant> from, Optional<Instant> to) {
        Database database = world.database();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditExport.part(database, world.organization, new AuditPeriod(from, to), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static AuditOutcome verify(String file) throws IOException {
        return AuditFile.verify(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private AuditOutcome intact(long records, long afterSeal) {
        AuditOutcome.Start start =
                afterSeal == 0 ? new AuditOutcome.Start.Whole() : new AuditOutcome.Start.Part(afterSeal);
        return new AuditOutcome.Intact(List.of(new AuditOutcome.Count(world.organization, records, 0, start)));
    }
}

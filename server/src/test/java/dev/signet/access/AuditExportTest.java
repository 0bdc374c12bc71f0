package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditExportTest {
    private static AuditWorld world;
    private static OrganizationId empty;
    private static byte[] export;

    @BeforeAll
    static void sealSome() {
        world = AuditWorld.fresh();
        empty = world.newOrganization();
        world.records(3);
        world.seal();
        world.record("\u00dcbung \u2028 \"quoted\" \\ \ud83d\ude00");
        world.seal();
        world.record("not sealed");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(AuditExport.all(world.database(), out)).isEqualTo(4);
        export = out.toByteArray();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void comesBackIntactFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("audit.jsonl"), export);
        assertThat(AuditVerify.file(file))
                .isInstanceOfSatisfying(
                        AuditOutcome.Intact.class,
                        intact -> assertThat(intact.organizations())
                                .containsExactlyInAnyOrder(
                                        new AuditOutcome.Count(world.organization, 4, 0),
                                        new AuditOutcome.Count(empty, 0, 0)));
    }

    @Test
    void writesDetailsAsAnObjectForProgramsToRead() {
        assertThat(lines().stream().filter(line -> line.contains("team:1")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\"details\":{\"name\":\"Örtchen \\\"1\\\"\"}"));
    }

    @Test
    void exportsOneOrganization() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(AuditExport.organization(world.database(), world.organization, out))
                .isEqualTo(4);
        assertThat(verify(out.toByteArray())).isEqualTo(world.intact(4, 0));
    }

    @Test
    void saysInOneSentenceThatAFileCannotBeRead(@TempDir Path folder) {
        assertThatThrownBy(() -> AuditVerify.file(folder.resolve("absent")))
                .isInstanceOf(StartFailure.class)
                .hasMessageEndingWith("cannot be read.");
    }

    @Test
    void findsEveryChangedByte() throws IOException {
        for (int place = 0; place < export.length; place++) {
            for (int change : new int[] {0x01, 0x20, 0x80}) {
                byte[] changed = export.clone();
                changed[place] = (byte) (changed[place] ^ change);
                assertThat(verify(changed))
                        .as("byte %s changed to %s", place, changed[place])
                        .isInstanceOf(AuditOutcome.Broken.class);
            }
        }
    }

    @Test
    void findsEveryCut() throws IOException {
        for (int length = 0; length < export.length; length++) {
            assertThat(verify(Arrays.copyOf(export, length)))
                    .as("cut at %s", length)
                    .isInstanceOf(AuditOutcome.Broken.class);
        }
    }

    @Test
    void findsEveryLineTakenOutDoubledOrMoved() throws IOException {
        for (int place = 0; place < lines().size(); place++) {
            List<String> fewer = lines();
            fewer.remove(place);
            assertThat(verify(fewer)).isInstanceOf(AuditOutcome.Broken.class);
            List<String> more = lines();
            more.add(place, lines().get(place));
            assertThat(verify(more)).isInstanceOf(AuditOutcome.Broken.class);
            List<String> moved = lines();
            moved.add(moved.remove(0));
            assertThat(verify(moved)).isInstanceOf(AuditOutcome.Broken.class);
        }
    }

    @Test
    void namesTheLineThatIsMalformed() throws IOException {
        List<String> lines = lines();
        lines.set(1, lines.get(1) + " ");
        assertThat(verify(lines))
                .isEqualTo(new AuditOutcome.Broken(
                        List.of(new AuditBreak.Line(2, "it is not a line of an audit export"))));
    }

    @Test
    void namesTheRecordThatWasAltered() throws IOException {
        String text = new String(export, StandardCharsets.UTF_8).replace("\"team:2\"", "\"team:9\"");
        assertThat(verify(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        AuditOutcome.Broken.class,
                        broken -> assertThat(broken.breaks().getFirst().sentence())
                                .contains("record " + world.numberOf("team:2")
                                        + " (team.create at 2030-01-01T12:00:00Z)"));
    }

    private static List<String> lines() {
        return new String(export, StandardCharsets.UTF_8).lines().collect(Collectors.toCollection(ArrayList::new));
    }

    private static AuditOutcome verify(List<String> lines) throws IOException {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return verify(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AuditOutcome verify(byte[] file) throws IOException {
        return AuditFile.verify(new ByteArrayInputStream(file));
    }
}

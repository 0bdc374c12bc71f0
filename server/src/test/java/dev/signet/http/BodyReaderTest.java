package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BodyReaderTest {

    record Everything(
            String text,
            boolean flag,
            int number,
            long large,
            double decimal,
            Instant time,
            UUID id,
            SampleServer.Colour colour,
            List<Optional<Node>> nodes,
            Map<String, Integer> counts,
            @Wire("class") JsonNode anything) {}

    record Node(Optional<Node> next) {}

    record Picky(String value) {
        Picky {
            if (value.equals("bad")) throw new IllegalArgumentException("not a good value");
        }
    }

    private final Violations violations = new Violations();

    private Optional<Object> read(Class<?> type, String json) {
        JsonNode tree = Json.parse(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return new BodyReader(violations).record(RecordShape.of(type), tree, "");
    }

    @Test
    void readsEveryShape() {
        Optional<Object> read = read(
                Everything.class,
                "{\"text\":\"a\",\"flag\":true,\"number\":-1,\"large\":9007199254740993,\"decimal\":1.5,"
                        + "\"time\":\"2030-01-01T00:00:00.000Z\",\"id\":\"8891fd40-5470-4ff2-a74f-6e61ee44d3fc\","
                        + "\"colour\":\"deep-blue\",\"nodes\":[{\"next\":{\"next\":null}},null],\"counts\":{\"a\":1},"
                        + "\"class\":[1]}");
        assertThat(violations.all()).isEmpty();
        Everything all = (Everything) read.orElseThrow();
        assertThat(all.large()).isEqualTo(9007199254740993L);
        assertThat(all.time()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(all.colour()).isEqualTo(SampleServer.Colour.BLUE);
        assertThat(all.nodes().getFirst().orElseThrow().next()).isPresent();
        assertThat(all.nodes().get(1)).isEmpty();
        assertThat(all.counts()).containsExactly(Map.entry("a", 1));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(read(Everything.class, "{}")).isEmpty();
        assertThat(violations.all()).hasSize(11).extracting(Violation::field).contains("class", "text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flag|\"true\"|Give true or false.",
                "number|1.5|Give a whole number from -2147483648 to 2147483647.",
                "number|2147483648|Give a whole number from -2147483648 to 2147483647.",
                "large|1e30|Give a whole number from -9223372036854775808 to 9223372036854775807.",
                "text|7|Give a text.",
                "text|\"\\u0000\"|Give a text.",
                "text|\"\\ud800\"|Give a text.",
                "time|\"yesterday\"|Give a time such as 2030-01-31T12:00:00.000Z.",
                "id|\"8891FD40-5470-4ff2-a74f-6e61ee44d3fc\"|Give a UUID in lower case.",
                "nodes|{}|Give a list.",
                "counts|[]|Give a JSON object.",
                "colour|\"BLUE\"|Give one of red, deep-blue."
            })
    void convertsNothing(String field, String value, String message) {
        assertThat(read(Everything.class, "{\"" + field + "\":" + value + "}")).isEmpty();
        assertThat(violations.all()).contains(new Violation(field, message));
    }

    @Test
    void pathsLeadToTheField() {
        read(Everything.class, "{\"nodes\":[{},{\"next\":{\"next\":7}}],\"counts\":{\"a\":\"b\"}}");
        assertThat(violations.all()).extracting(Violation::field).contains("nodes[1].next.next", "counts[\"a\"]");
    }

    @Test
    void tellsWhatARecordItselfRefuses() {
        assertThat(read(Picky.class, "{\"value\":\"bad\"}")).isEmpty();
        assertThat(violations.all()).containsExactly(new Violation("", "This value is refused: not a good value."));
    }

    @Test
    void stopsCountingAtAHundredViolations() {
        read(Everything.class, "{\"nodes\":[" + "7,".repeat(500) + "7]}");
        assertThat(violations.all()).hasSize(100);
    }

    @Property
    void neverThrowsWhateverTheBytes(@ForAll byte[] body) {
        Violations told = new Violations();
        BodyOf.Bound<SampleServer.NewThing> bound =
                BodyBinder.bind(BodyOf.json(SampleServer.NewThing.class), "application/json", body, told);
        assertThat(bound instanceof BodyOf.Bound.Violated).isEqualTo(!told.isEmpty());
    }

    @Property
    void neverThrowsWhateverTheContentType(@ForAll String contentType) {
        assertThat(BodyBinder.bind(BodyOf.raw(), contentType, new byte[0], new Violations()))
                .isNotNull();
    }
}

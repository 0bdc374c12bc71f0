package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClaimReaderTest {

    @Test
    void dropsFractionsOfSeconds() {
        assertThat(reader("{\"iat\":1700000000.9}").seconds("iat")).isEqualTo(1_700_000_000);
        assertThat(reader("{\"iat\":1.7e9}").seconds("iat")).isEqualTo(1_700_000_000);
    }

    @Test
    void nullIsAbsent() {
        ClaimReader reader = reader("{\"teams\":null,\"first_name\":null,\"user_attributes\":{\"a\":null}}");
        assertThat(reader.texts("teams")).isEmpty();
        assertThat(reader.text("first_name")).isEmpty();
        assertThat(reader.mapping("user_attributes")).contains(Map.of());
        assertThat(reader.fault()).isEmpty();
    }

    @Test
    void remembersTheFirstFault() {
        ClaimReader reader = reader("{\"teams\":[\"a\",1,\"\\ud800\"],\"exp\":\"soon\"}");
        assertThat(reader.texts("teams")).contains(List.of("a"));
        reader.seconds("exp");
        assertThat(reader.fault().map(EmbedRefusal::sentence))
                .hasValueSatisfying(it -> assertThat(it).contains("teams[1]"));
    }

    @Property
    void neverThrowsWhateverAClaimIs(@ForAll("values") String value) {
        ClaimReader reader = reader("{\"claim\":" + value + "}");
        reader.has("claim");
        reader.text("claim");
        reader.texts("claim");
        reader.mapping("claim");
        assertThat(reader.seconds("claim")).isNotNegative();
    }

    @Property
    void neverThrowsWhateverASubjectIs(@ForAll String text) {
        assertThat(Subject.isValid(text)).isIn(true, false);
        assertThat(Subject.isValid(text + "@example.com")).isIn(true, false);
        assertThat(Subject.isValid("pat@" + text)).isIn(true, false);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().map(Json::text),
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.bigIntegers().map(String::valueOf),
                Arbitraries.of("null", "true", "[]", "{}", "[null]", "{\"a\":{}}", "1e-400", "[[[\"\\ud800\"]]]"));
    }

    private static ClaimReader reader(String json) {
        JsonNode tree = Json.parse(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return new ClaimReader(tree);
    }
}

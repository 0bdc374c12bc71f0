package dev.signet.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static boolean reads(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8)).isPresent();
    }

    @Test
    void refusesWhatIsNotExactlyOneValue() {
        assertThat(reads("{\"a\":1}")).isTrue();
        assertThat(reads("")).isFalse();
        assertThat(reads("{\"a\":1} x")).isFalse();
        assertThat(reads("{\"a\":1,\"a\":2}")).as("a key twice").isFalse();
        assertThat(reads("{'a':1}")).isFalse();
    }

    @Test
    void refusesWhatCouldNotBeWrittenAgainAsItWasRead() {
        assertThat(reads("1e308")).isTrue();
        assertThat(reads("[{\"a\":1e400}]")).as("beyond all numbers").isFalse();
        assertThat(Json.parse(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}))
                .as("overlong UTF-8")
                .isEmpty();
        assertThat(Json.parse("1".getBytes(StandardCharsets.UTF_16BE)))
                .as("UTF-16")
                .isEmpty();
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThat(reads("[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH)))
                .isTrue();
        assertThat(reads("[".repeat(Json.MAX_DEPTH + 1) + "]".repeat(Json.MAX_DEPTH + 1)))
                .isFalse();
    }

    @Test
    void leavesOutWhatIsAbsentAndWritesTimesAsText() {
        record Sample(String name, Optional<String> note, Instant at) {}
        assertThat(Json.text(new Sample("x", Optional.empty(), Instant.EPOCH)))
                .isEqualTo("{\"name\":\"x\",\"at\":\"1970-01-01T00:00:00Z\"}");
    }

    @Property
    void parsingNeverThrows(@ForAll byte[] bytes) {
        assertThat(Json.parse(bytes)).isNotNull();
    }
}

package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProcStatTest {
    private static final String LINE = "4711 (%s) S 42 4711 4711 0 -1 4194560 9 8 7 6 150 50 30 20 20 0 31 0 1 2 3";

    @Test
    void readsParentAndTimes() {
        assertThat(ProcStat.parse(LINE.formatted("java")))
                .contains(new ProcStat(4711, 42, Duration.ofSeconds(2), Duration.ofMillis(500)));
    }

    @Test
    void isNotMisledByTheNameOfTheProgram() {
        assertThat(ProcStat.parse(LINE.formatted("a) S 1 (b c")).map(ProcStat::parent))
                .contains(42L);
    }

    @Test
    void isEmptyForALineThatEndsEarly() {
        assertThat(ProcStat.parse("4711 (java) S 42")).isEmpty();
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text) {
        assertThat(ProcStat.parse(text)).isNotNull();
        assertThat(ProcStat.parse(LINE.formatted("x").replace("150", text))).isNotNull();
    }
}

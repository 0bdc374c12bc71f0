package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BusynessTest {
    private static final String BEFORE = "cpu  100 0 50 1000 10 0 5 5 0 0\ncpu0 1 2 3\n";

    @Test
    void isTheShareOfTimeThatCoresDidNotRest() {
        assertThat(until("cpu  150 0 75 1090 20 0 10 25 7 0\n").share()).isEqualTo(0.5);
        assertThat(until(BEFORE).share()).isZero();
    }

    @Test
    void warnsOfOtherWorkOnly() {
        assertThat(until("cpu  101 0 51 1400 10 0 5 5 0 0\n").warnings()).isEmpty();
        assertThat(until("cpu  150 0 75 1090 20 0 10 25 7 0\n").warnings())
                .containsExactly(
                        "The machine was busy with other work (50 % of its cores before the run): not to be quoted.");
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text) {
        assertThat(Busyness.Ticks.parse(text)).isNotNull();
        assertThat(Busyness.Ticks.parse(BEFORE.replace("1000", text))).isNotNull();
    }

    private static Busyness until(String later) {
        return Busyness.between(
                Busyness.Ticks.parse(BEFORE).orElseThrow(),
                Busyness.Ticks.parse(later).orElseThrow());
    }
}

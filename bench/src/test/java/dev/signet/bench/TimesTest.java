package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void findsTheTimeThatAShareStaysWithin() {
        Times times = new Times(
                IntStream.rangeClosed(1, 100).mapToObj(time -> 101.0 - time).toList());
        assertThat(times.percentile(0.99)).isEqualTo(99);
        assertThat(times.percentile(1)).isEqualTo(100);
        assertThat(times.percentile(0)).isEqualTo(1);
        assertThat(times.median()).isEqualTo(50.5);
    }

    @Test
    void comparesTurnByTurn() {
        assertThat(new Times(List.of(3.0, 8.0)).ratios(new Times(List.of(2.0, 4.0))))
                .containsExactly(1.5, 2.0);
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> new Times(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void aPercentileIsOneOfTheTimes(
            @ForAll @NotEmpty List<@DoubleRange(min = 0, max = 1e9) Double> micros,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        assertThat(micros).contains(new Times(micros).percentile(share));
    }
}

package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void isTheValueInTheMiddleWhateverTheOrder() {
        assertThat(Median.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
    }

    @Test
    void isBetweenTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Median.of(List.of(4.0, 1.0, 100.0, 2.0))).isEqualTo(3);
    }

    @Test
    void refusesNoValues() {
        assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void isNotMovedByOneWildValue(
            @ForAll @Size(value = 5) List<@DoubleRange(min = 1, max = 2) Double> values,
            @ForAll @DoubleRange(min = 0, max = 1e9) double wild) {
        List<Double> disturbed = new ArrayList<>(values);
        disturbed.set(0, wild);
        assertThat(Median.of(disturbed))
                .isBetween(Collections.min(values.subList(1, 5)), Collections.max(values.subList(1, 5)));
    }
}

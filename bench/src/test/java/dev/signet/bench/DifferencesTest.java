package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void comparesTurnByTurn() {
        Differences differences = Differences.of(new Times(List.of(5.0, 9.0, 7.0)), new Times(List.of(4.0, 5.0, 9.0)));
        assertThat(differences.micros()).containsExactly(-2.0, 1.0, 4.0);
        assertThat(differences.median()).isEqualTo(1);
    }

    @Test
    void takesTheRanksOfTheSignTest() {
        Differences differences = new Differences(
                IntStream.rangeClosed(1, 100).mapToObj(each -> (double) each).toList());
        assertThat(differences.low()).isEqualTo(41);
        assertThat(differences.high()).isEqualTo(60);
    }

    @Test
    void tellsApartWhatDiffersAlways() {
        assertThat(new Differences(List.of(3.0, 4.0, 5.0)).tell()).isTrue();
        assertThat(new Differences(List.of(-3.0, -4.0, -5.0)).tell()).isTrue();
        assertThat(new Differences(List.of(-3.0, 4.0, 5.0)).tell()).isFalse();
    }

    @Test
    void holdsTheTrueMedianAboutAsOftenAsItSays() {
        Random random = new Random(1);
        long held = IntStream.range(0, 1_000)
                .mapToObj(_ -> new Differences(IntStream.range(0, 99)
                        .mapToObj(_ -> random.nextGaussian())
                        .toList()))
                .filter(differences -> !differences.tell())
                .count();
        assertThat(held).isBetween(930L, 985L);
    }

    @Test
    void refusesNoTurns() {
        assertThatThrownBy(() -> new Differences(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theMedianLiesInTheInterval(@ForAll @NotEmpty List<@DoubleRange(min = -1e6, max = 1e6) Double> micros) {
        Differences differences = new Differences(micros);
        assertThat(differences.median()).isBetween(differences.low(), differences.high());
    }
}

package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingReportTest {

    @Test
    void givesTheDifferenceWithItsInterval() {
        TimingPair.Timed pair = new TimingPair.Timed(
                new TimingPair.Names("absent object", "hidden object", 404),
                new Times(List.of(1_010.0, 1_020.0, 1_030.0)),
                new Times(List.of(1_000.0, 1_000.0, 1_000.0)));
        assertThat(new TimingReport(List.of(pair)).report().markdown())
                .contains("| absent object / hidden object | 3 | 1.02 | 1.00 | +20 | +10 to +30 | yes |");
    }
}

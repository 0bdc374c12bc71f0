package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleReportTest {
    private static final ScaleBench.Outcome OUTCOME = new ScaleBench.Outcome(
            List.of(measured(1, 2_000), measured(100, 6_000)),
            List.of(new ScaleBench.Start(Duration.ofMillis(2_400), new ScaleBench.Memory(200 * 1_024, 30 * 1_024))),
            new ScaleBench.Memory(400 * 1_024, 90 * 1_024));

    @Test
    void showsGrowth() {
        assertThat(new ScaleReport(OUTCOME).report(Options.DEFAULTS).markdown())
                .contains("| ms, with so many credentials | 1,000: p50 | p99 | 100,000: p50 | p99 | growth of p50 |")
                .contains("| token | 2.00 | 2.00 | 6.00 | 6.00 | 3.0 |");
    }

    @Test
    void comparesWithTheAims() {
        assertThat(new ScaleReport(OUTCOME).report(Options.DEFAULTS).text())
                .contains("Seconds to the first 200 with 100,000 credentials: 2.40 (aim under 2.50: met)")
                .contains("MiB resident, idle, with 100,000 credentials: 200 (aim under 350: met)")
                .contains("MiB resident, each of them used once: 400 (aim under 350: missed)")
                .contains("1,000,000 grants");
    }

    @Test
    void namesTheCommand() {
        Options small = Options.parse(List.of("--credentials=10000"));
        assertThat(new ScaleReport(OUTCOME).report(small).markdown())
                .contains("`./signet bench scale --credentials 10000`");
        assertThat(new ScaleReport(OUTCOME).report(Options.DEFAULTS).markdown()).contains("`./signet bench scale`");
    }

    private static ScaleBench.Measured measured(int branches, double micros) {
        return new ScaleBench.Measured(new ScaleSize(branches), List.of("token"), List.of(new Times(List.of(micros))));
    }
}

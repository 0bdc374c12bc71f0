package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysReportTest {

    @Test
    void givesRatesAndWhatEachCostsBesideASecret() {
        Times secret = new Times(List.of(10.0, 10.0, 10.0));
        Times curve = new Times(List.of(100.0, 125.0, 200.0));
        String report = new KeysReport(List.of(
                        new KeysBench.Measured("ticket, HS256", secret),
                        new KeysBench.Measured("ticket, ES256", curve)))
                .report()
                .markdown();
        assertThat(report)
                .contains("| ticket, HS256 | 3 | 100,000 | 10 | 1 |")
                .contains("| ticket, ES256 | 3 | 8,000 | 125 | 12.50 (10.00 to 20.00) |");
    }
}

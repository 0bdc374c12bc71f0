package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignInReportTest {

    @Test
    void holdsEachWayAgainstTheFloor() {
        SignInBench.Ways ways = new SignInBench.Ways(
                new Times(List.of(1_000.0, 1_000.0)),
                new Times(List.of(90_000.0, 110_000.0)),
                new Times(List.of(8_000.0, 10_000.0)));
        assertThat(new SignInReport(ways).report().markdown())
                .contains("| a redirect and the sign-in page | 2 | 1.00 | 1.00 | 1 |")
                .contains("| by password | 2 | 100.00 | 110.00 | 100.00 (90.00 to 110.00) |")
                .contains("| over an identity provider | 2 | 9.00 | 10.00 | 9.00 (8.00 to 10.00) |");
    }
}

package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbedReportTest {
    private static final Times SLOW = times(130_000);
    private static final Times QUICK = times(100_000);

    @Test
    void holdsTheFirstMarkAgainstTheFloorPage() {
        FirstMarks.Loads loads = new FirstMarks.Loads(QUICK, SLOW, SLOW, Map.of());
        Report.Part part = new EmbedReport(loads, new ChartQueries(QUICK, SLOW), times(99)).part(Options.DEFAULTS);
        assertThat(part.aims().stream().map(Aim::told))
                .containsExactly(
                        "First mark, answers kept, of the floor page's: 1.30 (aim at most 1.30: met)",
                        "A ticket verified, p99 in µs: 99.00 (aim under 100: met)");
    }

    @Test
    void dividesTheCoresByWhatServerAndDatabaseTake() {
        Target page = target("a page");
        Sample sample = new Sample(
                new WrkOutput(1_000, 1_000_000, 4_000, 9_000, new WrkOutput.Errors(0, 0, 0)),
                Duration.ofMillis(300),
                Duration.ofMillis(700),
                Duration.ofMillis(100));
        Rounds rounds = Rounds.measure(List.of(page), 1, _ -> sample, _ -> {});
        TicketPages.Measured measured = new TicketPages.Measured(new TicketPages.Targets(page, page), rounds, 4_096);
        Report.Part part = new TicketPagesReport(measured, new Load(5, 32), 1).part();
        assertThat(part.table().rows().getFirst())
                .containsExactly("a page", "1,000", "2,500", "4.00", "9.00", "700", "100", "300");
        assertThat(part.aims().getFirst().told())
                .isEqualTo("Pages a second on 2 cores without wrk: 2500 (aim at least 2000: met)");
    }

    @Test
    void holdsAWorkbookAgainstTheSumOfItsSql() {
        SalesBench.Measured measured = new SalesBench.Measured(
                10_000_000,
                new WholeSales.Measured(45, QUICK, SLOW, times(1_500_000)),
                new OwnSales.Measured(20, SLOW, times(499_000), QUICK, 3_000, 1));
        Report.Part part = new SalesReport(measured).part();
        assertThat(part.aims().stream().map(Aim::told))
                .containsExactly(
                        "45 elements, no answer kept, of the sum of their SQL alone: 1.30 (aim at most 1.15: missed)",
                        "45 elements, answers kept, p95 in seconds: 1.50 (aim under 1.50: missed)",
                        "50 viewers at once, answers kept, p95 in ms: 499 (aim under 500: met)",
                        "Answers that held another viewer's rows: 1.00 (aim at most 0.00: missed)");
        assertThat(part.table().head().getFirst()).isEqualTo("over 10,000,000 rows");
    }

    @Test
    void weighsThePageAndTellsWhatTheBrowserNoted() {
        PaintTimes load = new PaintTimes(100, 110, 200, 50, 40_960, 5);
        PaintTimes slow = new PaintTimes(900, 950, 1_200, 300, 40_960, 5);
        Report.Part part = new PaintReport(
                        Map.of(PaintTimes.Pace.AS_IS, List.of(load), PaintTimes.Pace.SLOW_PHONE, List.of(slow)),
                        new PageWeight(30 * 1_024, 7 * 1_024))
                .part();
        assertThat(part.table().rows())
                .contains(List.of("first contentful paint, ms", "110", "950"))
                .contains(List.of("KiB over the wire", "40", "40"));
        assertThat(part.aims().stream().map(Aim::isMet)).containsExactly(true, false);
    }

    private static Times times(double micros) {
        return new Times(List.of(micros));
    }

    private static Target target(String name) {
        return new Target(name, URI.create("http://localhost:1"), Path.of("x"), CpuMeter.NOTHING, CpuMeter.NOTHING);
    }
}

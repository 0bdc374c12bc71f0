package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;

/// How long a viewer waits for the first chart in a cold browser, beside the same page as a static file; and what else
/// the browser notes of a load.
final class FirstMarks {
    static final int WARM_UPS = 2;

    private static final double MICROS_PER_MILLI = 1_000;
    private static final Duration WHOLE_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Bench bench;
    private final EmbeddingHost host;
    private final FreshDates dates;

    /// Takes the dates nobody asked for from there.
    FirstMarks(Bench bench, EmbeddingHost host, FreshDates dates) {
        this.bench = bench;
        this.host = host;
        this.dates = dates;
    }

    /// A page of Signet's with all its answers, and the answer it came in.
    record Whole(HttpResponse<byte[]> answer, BootedPage page) {}

    /// Time to the first mark, in turns; what the browser noted, as often at each pace.
    record Loads(Times floor, Times kept, Times fresh, Map<PaintTimes.Pace, List<PaintTimes>> painted) {}

    /// Opens the page again until it brings all answers along: those that take long come with the next.
    Whole whole() {
        AtomicReference<Optional<Whole>> found = new AtomicReference<>(Optional.empty());
        boolean whole = Waiting.until(
                () -> {
                    HttpResponse<byte[]> answer =
                            bench.loopback().answer(Loopback.to(host.page()).build());
                    found.set(BootedPage.parse(answer.body())
                            .filter(BootedPage::isWhole)
                            .map(page -> new Whole(answer, page)));
                    return found.get().isPresent();
                },
                WHOLE_WITHIN,
                PAUSE);
        if (!whole) throw new StartFailure("Signet never sent the demo's page with all its answers.");
        return found.get().orElseThrow();
    }

    /// Starts the browser and loads the pages.
    Loads loads(Whole whole, Path chromium, int runs) {
        bench.progress().step("Starting the browser");
        FloorSite floor = bench.cleanup().add(FloorSite.copyOf(whole.answer, whole.page, bench.loopback()));
        ColdBrowser browser = bench.cleanup().add(ColdBrowser.start(chromium));
        List<DoubleSupplier> pages = List.of(
                () -> micros(browser.millisToFirstMark(floor.page())),
                () -> micros(browser.millisToFirstMark(host.page())),
                () -> micros(browser.millisToFirstMark(host.page(dates.next()))));
        List<Times> times = Turns.take(pages, new Turns.Plan(WARM_UPS, runs, round -> tell(round, runs)));
        Map<PaintTimes.Pace, List<PaintTimes>> painted = painted(browser, runs);
        bench.cleanup().closeNow(browser);
        bench.cleanup().closeNow(floor);
        return new Loads(times.get(0), times.get(1), times.get(2), painted);
    }

    private Map<PaintTimes.Pace, List<PaintTimes>> painted(ColdBrowser browser, int runs) {
        bench.progress().step("Loading pages on a slow network");
        Map<PaintTimes.Pace, List<PaintTimes>> painted = new EnumMap<>(PaintTimes.Pace.class);
        for (PaintTimes.Pace pace : PaintTimes.Pace.values()) {
            List<PaintTimes> loads = new ArrayList<>();
            for (int run = 0; run < runs; run++) loads.add(browser.paintTimes(host.page(), pace));
            painted.put(pace, List.copyOf(loads));
        }
        return painted;
    }

    private void tell(int round, int runs) {
        bench.progress()
                .step(
                        round < WARM_UPS
                                ? "Warming up, round " + (round + 1)
                                : "Round " + (round + 1 - WARM_UPS) + " of " + runs);
    }

    private static double micros(double millis) {
        return millis * MICROS_PER_MILLI;
    }
}

package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;

/// `bench embed`: how long a viewer waits for the first chart, beside the same page as a static file; what its query
/// costs, beside DuckDB alone; what a ticket costs.
final class EmbedBench {
    static final String NAME = "embed";
    static final int WARM_UPS = 2;
    static final int QUERY_WARM_UPS = 5;
    static final int QUERIES = 30;

    private static final double MICROS_PER_MILLI = 1_000;
    private static final Duration WHOLE_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Bench bench;
    private final Options options;
    private final Path chromium;
    private final FreshDates dates = new FreshDates();

    /// Refuses a peer and a load: it has neither.
    EmbedBench(Bench bench, Options options, Path chromium) {
        if (options.peer() != Options.Peer.NONE || !options.load().equals(Options.DEFAULTS.load())) {
            throw new StartFailure("`bench embed` knows --runs and --markdown only.");
        }
        this.bench = bench;
        this.options = options;
        this.chromium = chromium;
    }

    /// Time to the first mark, in turns.
    record Loads(Times floor, Times kept, Times fresh) {}

    /// Time to the chart's rows, in turns.
    record Queries(Times duckDb, Times signet) {}

    /// A page of Signet's with all its answers, and the answer it came in.
    private record Whole(HttpResponse<byte[]> answer, BootedPage page) {}

    /// Starts Signet and the browser, measures, and reports; both are stopped by the clean-up.
    Report run() {
        bench.progress().step("Starting Signet");
        SignetProcess signet = bench.signet(bench.scratch().folder());
        FirstRun first = signet.firstRun();
        EmbeddingHost host = new EmbeddingHost(
                first.workbookUrl().orElseThrow(() -> new StartFailure("This Signet has no demo workbook.")),
                first.credential(),
                InstantSource.system());
        Whole whole = whole(host);
        Loads loads = loads(host, whole);
        bench.progress().step("Asking for the chart " + QUERIES + " times");
        Queries queries = queries(ChartAnswers.of(whole.page, signet.url(), bench.loopback()), signet.samples());
        bench.progress().step("Verifying tickets");
        return new EmbedReport(loads, queries, TicketChecks.measure(host)).report(options);
    }

    /// Opens the page again until it brings all answers along: those that take long come with the next.
    private Whole whole(EmbeddingHost host) {
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

    private Loads loads(EmbeddingHost host, Whole whole) {
        bench.progress().step("Starting the browser");
        FloorSite floor = bench.cleanup().add(FloorSite.copyOf(whole.answer, whole.page, bench.loopback()));
        ColdBrowser browser = bench.cleanup().add(ColdBrowser.start(chromium));
        List<DoubleSupplier> pages = List.of(
                () -> micros(browser.millisToFirstMark(floor.page())),
                () -> micros(browser.millisToFirstMark(host.page())),
                () -> micros(browser.millisToFirstMark(host.page(dates.next()))));
        List<Times> times = Turns.take(pages, new Turns.Plan(WARM_UPS, options.runs(), this::tell));
        bench.cleanup().closeNow(browser);
        bench.cleanup().closeNow(floor);
        return new Loads(times.get(0), times.get(1), times.get(2));
    }

    private void tell(int round) {
        bench.progress()
                .step(
                        round < WARM_UPS
                                ? "Warming up, round " + (round + 1)
                                : "Round " + (round + 1 - WARM_UPS) + " of " + options.runs());
    }

    private static double micros(double millis) {
        return millis * MICROS_PER_MILLI;
    }

    /// Refuses to compare answers that are not the same.
    private Queries queries(ChartAnswers signet, Path samples) {
        FlightsFile file = bench.cleanup().add(FlightsFile.in(samples));
        FreshDates.Range same = dates.next();
        Map<String, Long> counted = file.flights(same);
        if (!counted.equals(signet.flights(same))) {
            throw new StartFailure("Signet's chart and the SQL beside it do not say the same.");
        }
        List<DoubleSupplier> questions =
                List.of(() -> timed(() -> file.flights(dates.next())), () -> timed(() -> signet.flights(dates.next())));
        List<Times> times = Turns.take(questions, new Turns.Plan(QUERY_WARM_UPS, QUERIES, _ -> {}));
        bench.cleanup().closeNow(file);
        return new Queries(times.get(0), times.get(1));
    }

    private static double timed(Runnable question) {
        long begun = System.nanoTime();
        question.run();
        return Times.microsSince(begun);
    }
}

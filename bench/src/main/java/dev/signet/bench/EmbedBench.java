package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// `bench embed`: how long a viewer waits for the first chart, beside the same page as a static file; what its query
/// costs, beside DuckDB alone; what a ticket costs; how many pages there are a second; and workbooks over many rows.
final class EmbedBench {
    static final String NAME = "embed";

    private final Bench bench;
    private final Options options;
    private final Path chromium;
    private final FreshDates dates = FreshDates.ofFlights();

    /// Refuses a peer, and the size of another benchmark.
    EmbedBench(Bench bench, Options options, Path chromium) {
        boolean hasOthers =
                options.sizes().credentials() != Options.DEFAULTS.sizes().credentials();
        if (hasOthers || options.peer() != Options.Peer.NONE) {
            throw new StartFailure("`bench embed` knows --runs, --seconds, --connections, --rows and --markdown only.");
        }
        this.bench = bench;
        this.options = options;
        this.chromium = chromium;
    }

    /// Starts Signet, measures, and reports; all that was started is stopped by the clean-up.
    Report run() {
        Scratch scratch = bench.scratch();
        bench.progress().step("Starting Signet");
        SignetProcess signet = bench.signet(scratch.folder());
        FirstRun first = signet.firstRun();
        EmbeddingHost host = EmbeddingHost.ofDemo(
                first.workbookUrl().orElseThrow(() -> new StartFailure("This Signet has no demo workbook.")),
                first.credential(),
                InstantSource.system());
        FirstMarks marks = new FirstMarks(bench, host, dates);
        FirstMarks.Whole whole = marks.whole();
        FirstMarks.Loads loads = marks.loads(whole, chromium, options.runs());
        Report.Part views = new EmbedReport(loads, queries(signet, whole.page()), tickets(host)).part(options);
        PageWeight weight = PageWeight.of(whole.page(), signet.url(), bench.loopback());
        Report.Part pages = pages(scratch, signet, host, whole.page());
        Report.Part sales = new SalesReport(new SalesBench(bench, signet, host).measure(options)).part();
        return Report.of(
                new Report.Origin(command(), Machine.thisOne()),
                List.of(views, new PaintReport(loads.painted(), weight).part(), pages, sales));
    }

    private ChartQueries queries(SignetProcess signet, BootedPage page) {
        bench.progress().step("Asking for the chart " + ChartQueries.QUERIES + " times");
        FlightsFile file = bench.cleanup().add(FlightsFile.in(signet.samples()));
        ChartQueries queries = ChartQueries.measure(file, ChartAnswers.of(page, signet.url(), bench.loopback()), dates);
        bench.cleanup().closeNow(file);
        return queries;
    }

    private Times tickets(EmbeddingHost host) {
        bench.progress().step("Verifying tickets");
        return TicketChecks.measure(host);
    }

    private Report.Part pages(Scratch scratch, SignetProcess signet, EmbeddingHost host, BootedPage shown) {
        bench.progress().step("Loading pages, each with a ticket of its own");
        Wrk wrk = Wrk.in(scratch.privateFolder("wrk"), bench.proc(), bench.cleanup());
        TicketPages.Measured measured =
                new TicketPages(bench, wrk, options.load()).measure(signet, host, shown, options.runs());
        return new TicketPagesReport(measured, options.load(), options.runs()).part();
    }

    private String command() {
        int rows = options.sizes().rows();
        String size = rows == Options.DEFAULTS.sizes().rows() ? "" : " --rows " + rows;
        return "./signet bench " + NAME + options.told() + size;
    }
}

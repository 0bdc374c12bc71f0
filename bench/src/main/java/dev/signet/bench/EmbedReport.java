package dev.signet.bench;

import java.util.ArrayList;
import java.util.List;

/// What `bench embed` says about one view: the first mark, its query, its ticket.
record EmbedReport(FirstMarks.Loads loads, ChartQueries queries, Times tickets) {
    private static final double OF_FLOOR = 1.3;
    private static final double TICKET_MICROS = 100;
    private static final int ENOUGH_RUNS = 5;
    private static final double LAST_HUNDREDTH = 0.99;
    private static final String NONE = "–";

    Report.Part part(Options options) {
        return new Report.Part(table(), aims(), notes(options));
    }

    private Table table() {
        Times floor = loads.floor();
        Times duckDb = queries.duckDb();
        return new Table(
                List.of("what", "times", "p50", "p99", "of its floor"),
                List.of(
                        row("first mark, floor page", floor, "1"),
                        row("first mark, Signet, answers kept", loads.kept(), ratio(loads.kept(), floor)),
                        row("first mark, Signet, no answer kept", loads.fresh(), ratio(loads.fresh(), floor)),
                        row("the chart's SQL, DuckDB", duckDb, "1"),
                        row("the chart's rows, Signet", queries.signet(), ratio(queries.signet(), duckDb)),
                        List.of(
                                "a ticket verified",
                                Figures.whole(tickets.count()),
                                Figures.micros(tickets.median()) + " µs",
                                Figures.micros(tickets.percentile(LAST_HUNDREDTH)) + " µs",
                                NONE)));
    }

    /// Too few for a p99.
    private static List<String> row(String what, Times times, String ratio) {
        return List.of(what, Figures.whole(times.count()), Figures.millis(times.median()) + " ms", NONE, ratio);
    }

    private static String ratio(Times times, Times floor) {
        return Figures.ratio(times.ratios(floor));
    }

    private List<Aim> aims() {
        double ofFloor = Median.of(loads.kept().ratios(loads.floor()));
        return List.of(
                new Aim("First mark, answers kept, of the floor page's", ofFloor, new Aim.Bound.AtMost(OF_FLOOR)),
                new Aim(
                        "A ticket verified, p99 in µs",
                        tickets.percentile(LAST_HUNDREDTH),
                        new Aim.Bound.Under(TICKET_MICROS)));
    }

    private static List<String> notes(Options options) {
        List<String> notes = new ArrayList<>();
        notes.add("Medians of " + options.runs() + " interleaved rounds after " + FirstMarks.WARM_UPS
                + ", a new browser profile for every load; ratios are medians of the rounds' own (least to most).");
        if (options.runs() < ENOUGH_RUNS) notes.add("Fewer than " + ENOUGH_RUNS + " rounds: not to be quoted.");
        notes.add("First mark: from the start of the navigation to the first bar or point of a chart in the document.");
        notes.add("The floor page is Signet's own, all answers in it, with its script and style, from memory.");
        notes.add("The viewer is known, the ticket is new, and Signet has the answers kept, but for the row that says"
                + " otherwise: there the address asks for dates that nobody asked for before.");
        notes.add("Chart's rows: by HTTP with other dates each time, after " + ChartQueries.WARM_UPS
                + " that do not count, beside the same SQL in DuckDB in this process"
                + " on the same Parquet files; both gave the same rows before.");
        notes.add("Ticket: taking the text apart, HMAC-SHA-256 and reading the claims, in this process, with one key;"
                + " without the claims' rules and the mark that it is used.");
        return notes;
    }
}

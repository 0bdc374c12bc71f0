package dev.signet.bench;

import java.util.List;

/// What `bench embed` says about workbooks over many rows.
record SalesReport(SalesBench.Measured measured) {
    private static final double OF_SQL = 1.15;
    private static final double WARM_SECONDS = 1.5;
    private static final double OWN_MILLIS = 500;
    private static final double MOST = 0.95;
    private static final double MICROS_PER_MILLI = 1_000;
    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final String NONE = "–";

    Report.Part part() {
        return new Report.Part(table(), aims(), notes());
    }

    private Table table() {
        WholeSales.Measured whole = measured.whole();
        OwnSales.Measured own = measured.own();
        String large = whole.elements() + " elements, ";
        String each = own.elements() + " elements, " + SalesFile.TERRITORIES + " viewers, ";
        return new Table(
                List.of("over " + Figures.whole(measured.rows()) + " rows", "times", "p50", "p95", "of its floor"),
                List.of(
                        row(large + "their SQL alone", whole.sql(), "1"),
                        row(
                                large + "no answer kept",
                                whole.cold(),
                                Figures.ratio(whole.cold().ratios(whole.sql()))),
                        row(large + "answers kept", whole.warm(), NONE),
                        row(each + "first visits, 2 at once", own.first(), NONE),
                        row(each + "answers kept, one after the other", own.alone(), NONE),
                        row(each + "answers kept, all at once", own.atOnce(), NONE)));
    }

    private static List<String> row(String what, Times times, String ratio) {
        return List.of(
                what,
                Figures.whole(times.count()),
                Figures.millis(times.median()) + " ms",
                Figures.millis(times.percentile(MOST)) + " ms",
                ratio);
    }

    private List<Aim> aims() {
        WholeSales.Measured whole = measured.whole();
        OwnSales.Measured own = measured.own();
        return List.of(
                new Aim(
                        whole.elements() + " elements, no answer kept, of the sum of their SQL alone",
                        Median.of(whole.cold().ratios(whole.sql())),
                        new Aim.Bound.AtMost(OF_SQL)),
                new Aim(
                        whole.elements() + " elements, answers kept, p95 in seconds",
                        whole.warm().percentile(MOST) / MICROS_PER_SECOND,
                        new Aim.Bound.Under(WARM_SECONDS)),
                new Aim(
                        SalesFile.TERRITORIES + " viewers at once, answers kept, p95 in ms",
                        own.atOnce().percentile(MOST) / MICROS_PER_MILLI,
                        new Aim.Bound.Under(OWN_MILLIS)),
                new Aim("Answers that held another viewer's rows", own.foreign(), new Aim.Bound.AtMost(0)));
    }

    private List<String> notes() {
        OwnSales.Measured own = measured.own();
        return List.of(
                "Workbooks: one Parquet file in the order of its days. Times run from the request for the page, under a"
                        + " new ticket, until every answer of its one page is read: those in the page, and those its"
                        + " script then asks for; no browser.",
                "SQL alone: what a person would write for the same elements, one after the other in DuckDB in this"
                        + " process, with as many threads and as much memory as Signet gives it; in turns with Signet,"
                        + " under the same dates, other ones each time. All elements gave the same rows before.",
                "Viewers: each has another value of a user attribute and sees only the rows of that territory. Of "
                        + Figures.whole(own.answers()) + " answers " + Figures.whole(own.foreign())
                        + " held another's: rows name their territory, and numbers were compared with DuckDB's.");
    }
}

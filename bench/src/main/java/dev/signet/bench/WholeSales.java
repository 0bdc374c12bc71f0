package dev.signet.bench;

import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import java.util.List;
import java.util.function.DoubleSupplier;

/// A workbook with many elements over all the sales: how long until all its answers are there, beside the sum of the
/// same SQL, one after the other, in DuckDB alone.
record WholeSales(SalesPage page, EmbeddingHost host, SalesQueries queries, Loopback loopback) {
    static final int WARM_UPS = 1;
    static final int WARM_LOADS = 100;

    /// With other dates each time, so that no answer is kept, in turns with the SQL; and with the same dates again.
    record Measured(int elements, Times sql, Times cold, Times warm) {}

    /// Refuses to compare answers that are not the same.
    Measured measure(int runs, Progress progress) {
        FreshDates dates = new FreshDates(SalesFile.DAYS);
        FreshDates same = new FreshDates(SalesFile.DAYS);
        FreshDates.Range range = dates.next();
        requireSame(same.next());
        List<DoubleSupplier> ways = List.of(() -> sqlAlone(dates.next()), () -> open(same.next()));
        List<Times> cold = Turns.take(
                ways,
                new Turns.Plan(WARM_UPS, runs, round -> progress.step("Workbook on all sales, round " + (round + 1))));
        progress.step("The same with answers kept, " + WARM_LOADS + " times");
        List<Times> warm = Turns.take(List.of(() -> open(range)), new Turns.Plan(WARM_UPS, WARM_LOADS, _ -> {}));
        return new Measured(page.elements().size(), cold.getFirst(), cold.getLast(), warm.getFirst());
    }

    private void requireSame(FreshDates.Range range) {
        WholePage whole = WholePage.open(host.page(range), loopback);
        for (SalesElement element : page.elements()) {
            if (!whole.rows(element).isSameAs(queries.rows(element.sql(condition(range))))) {
                throw new StartFailure(
                        "Signet's element " + element.name() + " and the SQL beside it do not say the same.");
            }
        }
    }

    private double open(FreshDates.Range range) {
        WholePage whole = WholePage.open(host.page(range), loopback);
        if (whole.answers().size() != page.elements().size()) {
            throw new StartFailure("Signet sent a page that lacks elements.");
        }
        return whole.micros();
    }

    private double sqlAlone(FreshDates.Range range) {
        long begun = System.nanoTime();
        for (SalesElement element : page.elements()) queries.rows(element.sql(condition(range)));
        return Times.microsSince(begun);
    }

    private static String condition(FreshDates.Range range) {
        return "day >= timestamp '%s' and day < timestamp '%s'"
                .formatted(range.first(), range.last().plusDays(1));
    }
}

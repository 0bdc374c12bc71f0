package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/// What one chart's rows cost over HTTP, beside the same SQL in DuckDB alone.
record ChartQueries(Times duckDb, Times signet) {
    static final int WARM_UPS = 5;
    static final int QUERIES = 30;

    /// In turns, with other dates each time. Refuses to compare answers that are not the same.
    static ChartQueries measure(FlightsFile file, ChartAnswers signet, FreshDates dates) {
        FreshDates.Range same = dates.next();
        Map<String, Long> counted = file.flights(same);
        if (!counted.equals(signet.flights(same))) {
            throw new StartFailure("Signet's chart and the SQL beside it do not say the same.");
        }
        List<DoubleSupplier> questions =
                List.of(() -> timed(() -> file.flights(dates.next())), () -> timed(() -> signet.flights(dates.next())));
        List<Times> times = Turns.take(questions, new Turns.Plan(WARM_UPS, QUERIES, _ -> {}));
        return new ChartQueries(times.get(0), times.get(1));
    }

    private static double timed(Runnable question) {
        long begun = System.nanoTime();
        question.run();
        return Times.microsSince(begun);
    }
}

package dev.signet.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Answers that are still true, and questions on their way.
///
/// Guarantee: of equal questions asked at once one is executed and all are answered; one of them giving up does not
/// disturb the others, the last one giving up stops it. Only rows are kept, never a failure, within so many bytes.
final class ResultCache implements AutoCloseable {
    private final Cache<ResultKey, QueryResult> results;
    private final ConcurrentMap<ResultKey, Flight> flights = new ConcurrentHashMap<>();

    ResultCache(long bytes) {
        results = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .executor(Runnable::run) // what is too much goes at once
                .weigher((ResultKey _, QueryResult result) -> result.bytes())
                .build();
    }

    /// Sends a question on its way; what comes of it is told later. False when it cannot even wait.
    interface Departure {
        boolean start(Flight flight);
    }

    /// The answer, if it is kept.
    Optional<QueryResult> kept(ResultKey key) {
        return Optional.ofNullable(results.getIfPresent(key));
    }

    /// The answer, kept or fetched, unless patience ends before.
    QueryOutcome answer(ResultKey key, Patience patience, Departure departure) {
        QueryResult kept = results.getIfPresent(key);
        if (kept != null) return new QueryOutcome.Rows(kept);
        FirstWord<QueryOutcome> word = new FirstWord<>();
        join(key, word, departure);
        try (Cancellation.Registration _ = patience.onCancel(() -> word.say(QueryFailure.CANCELLED.outcome()))) {
            return word.await(patience.left()).orElseGet(QueryFailure.TIMED_OUT::outcome);
        } finally {
            leave(key, word);
        }
    }

    /// Tells everybody who waits, and keeps the answer if it is one.
    void land(ResultKey key, Flight flight, QueryOutcome outcome) {
        if (outcome instanceof QueryOutcome.Rows(QueryResult result)) results.put(key, result);
        flights.remove(key, flight);
        flight.land(outcome); // nobody can join or leave any more
    }

    private void join(ResultKey key, FirstWord<QueryOutcome> word, Departure departure) {
        flights.compute(key, (_, flying) -> {
            if (flying != null) {
                flying.join(word);
                return flying;
            }
            QueryResult meanwhile = results.getIfPresent(key);
            if (meanwhile != null) {
                word.say(new QueryOutcome.Rows(meanwhile));
                return null;
            }
            Flight flight = new Flight();
            flight.join(word);
            if (departure.start(flight)) return flight;
            word.say(QueryFailure.BUSY.outcome());
            return null;
        });
    }

    private void leave(ResultKey key, FirstWord<QueryOutcome> word) {
        flights.computeIfPresent(key, (_, flight) -> {
            if (!flight.leave(word)) return flight;
            flight.cancellation().cancel();
            return null;
        });
    }

    /// Stops everything on its way; everybody who waits is told.
    @Override
    public void close() {
        flights.forEach((key, flight) -> {
            flight.cancellation().cancel();
            land(key, flight, QueryFailure.CANCELLED.outcome());
        });
    }
}

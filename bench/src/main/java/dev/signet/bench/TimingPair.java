package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// Two refusals that should not be told apart. Each is asked for in turn, from that address, with a pause before each
/// turn, so that no limit is met; `first` and `second` make the request of a turn.
record TimingPair(Names names, Asked first, Asked second, Pace pace) {

    /// What the two are called, and the one status that both are answered with.
    record Names(String first, String second, int status) {}

    /// How a request is made, and from where it is sent.
    record Asked(IntFunction<HttpRequest> request, IntFunction<Loopback> from) {}

    /// How often, and with what pause before each turn.
    record Pace(int counted, Duration pause) {}

    /// What came of it.
    record Timed(Names names, Times first, Times second) {

        Differences differences() {
            return Differences.of(first, second);
        }
    }

    /// Asks. Refuses another status than the expected.
    Timed time(int warmUps) {
        int[] turn = new int[1];
        IntConsumer begins = number -> {
            turn[0] = number;
            Waiting.pause(pace.pause());
        };
        List<Times> times = Turns.take(
                List.of(() -> micros(first, turn[0]), () -> micros(second, turn[0])),
                new Turns.Plan(warmUps, pace.counted(), begins));
        return new Timed(names, times.getFirst(), times.getLast());
    }

    private double micros(Asked asked, int turn) {
        HttpRequest request = asked.request().apply(turn);
        Loopback from = asked.from().apply(turn);
        long begun = System.nanoTime();
        int status = from.status(request);
        double micros = Times.microsSince(begun);
        if (status != names.status()) {
            throw new StartFailure(request.uri().getPath() + " answered " + status + " instead of " + names.status()
                    + ": that would be another measurement.");
        }
        return micros;
    }
}

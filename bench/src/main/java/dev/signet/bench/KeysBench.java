package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/// `bench keys`: how many tickets and client assertions one thread verifies a second under each kind of key.
final class KeysBench {
    static final String NAME = "keys";
    private static final int WARM_UPS = 60;
    private static final int TURNS = 200;

    private final Bench bench;

    /// Refuses a peer, a load and a number of rounds: it has none.
    KeysBench(Bench bench, Options options) {
        if (options.peer() != Options.Peer.NONE || !options.told().isEmpty()) {
            throw new StartFailure("`bench keys` knows --markdown only.");
        }
        this.bench = bench;
    }

    /// Measures and reports.
    Report run() {
        bench.progress().step("Signing");
        List<KeyChecks> kinds = kinds(InstantSource.system().instant());
        bench.progress().step("Verifying");
        return new KeysReport(measure(kinds, WARM_UPS, TURNS)).report();
    }

    /// How long one took in each batch of that kind.
    record Measured(String what, Times times) {}

    /// What is compared: tickets under a secret first, the floor of the others.
    static List<KeyChecks> kinds(Instant now) {
        List<HostKey> keys = HostKey.all();
        Stream<KeyChecks> tickets = keys.stream().map(key -> KeyChecks.tickets(key, now));
        Stream<KeyChecks> assertions = keys.stream()
                .flatMap(
                        key -> key.registered().stream().map(registered -> KeyChecks.assertions(key, registered, now)));
        return Stream.concat(tickets, assertions).toList();
    }

    /// In turns, a batch of each.
    static List<Measured> measure(List<KeyChecks> kinds, int warmUps, int turns) {
        List<DoubleSupplier> batches =
                kinds.stream().<DoubleSupplier>map(kind -> kind::micros).toList();
        List<Times> times = Turns.take(batches, new Turns.Plan(warmUps, turns, _ -> {}));
        return Stream.iterate(0, at -> at < kinds.size(), at -> at + 1)
                .map(at -> new Measured(kinds.get(at).what(), times.get(at)))
                .toList();
    }
}

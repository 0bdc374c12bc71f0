package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/// `bench scale`: what single requests take while the organization grows a hundredfold, and a start with all of it.
final class ScaleBench {
    static final String NAME = "scale";
    static final Duration IDLE = Duration.ofSeconds(5);

    private static final int SAMPLES = 2_000;
    private static final Turns.Budget WARM_UP = new Turns.Budget(1.5e6, 3, 300);
    private static final Turns.Budget COUNTED = new Turns.Budget(4e6, 10, 500);
    private static final int USERS = 16;

    private final Bench bench;
    private final Options options;
    private final Scratch scratch;

    /// Refuses a peer and a load: it has neither.
    ScaleBench(Bench bench, Options options) {
        boolean hasOthers = options.sizes().rows() != Options.DEFAULTS.sizes().rows();
        if (hasOthers || options.peer() != Options.Peer.NONE || !options.load().equals(Options.DEFAULTS.load())) {
            throw new StartFailure("`bench scale` knows --runs, --credentials and --markdown only.");
        }
        this.bench = bench;
        this.options = options;
        this.scratch = bench.scratch();
    }

    /// How long each kind of request took at one size.
    record Measured(ScaleSize size, List<String> names, List<Times> times) {}

    /// Memory in KiB, the server's JVM and all of PostgreSQL's processes.
    record Memory(double server, double database) {}

    /// One start with all the rows, and the memory some seconds later.
    record Start(Duration untilReady, Memory memory) {}

    /// All that was measured; `used` is the memory after each credential was used once.
    record Outcome(List<Measured> sizes, List<Start> starts, Memory used) {}

    /// Starts Signet, lets it grow, measures at each size, and then starts it again.
    Report run() {
        List<ScaleSize> sizes = ScaleSize.upTo(options.sizes().credentials());
        bench.progress().step("Starting Signet");
        SignetProcess signet = bench.signet(scratch.folder());
        SignetClient client = new SignetClient(bench.loopback(), signet.url());
        ScalePeople people = ScalePeople.create(client, signet.firstRun());
        ScaleData data = bench.cleanup().add(ScaleData.open(signet.data(), people));
        List<Measured> measured = new ArrayList<>();
        int had = 0;
        for (ScaleSize size : sizes) {
            bench.progress().step("Growing to " + Figures.whole(size.credentials()) + " credentials");
            data.grow(had, size);
            had = size.branches();
            measured.add(measure(new ScaleRequests(client, people, size), data));
        }
        List<ClientCredential> all =
                data.credentials(sizes.getLast(), sizes.getLast().credentials());
        bench.cleanup().closeNow(data);
        bench.cleanup().closeNow(signet);
        return new ScaleReport(restart(measured, all)).report(options);
    }

    private Measured measure(ScaleRequests requests, ScaleData data) {
        requests.check();
        List<ScaleRequests.Kind> kinds =
                requests.all(data.credentials(requests.size(), SAMPLES), data.questions(requests.size(), SAMPLES));
        List<DoubleSupplier> timed = kinds.stream()
                .<DoubleSupplier>map(kind -> () -> micros(kind.next().get()))
                .toList();
        Turns.within(timed, WARM_UP);
        return new Measured(
                requests.size(), kinds.stream().map(ScaleRequests.Kind::name).toList(), Turns.within(timed, COUNTED));
    }

    private double micros(HttpRequest request) {
        long begun = System.nanoTime();
        bench.loopback().body(request);
        return Times.microsSince(begun);
    }

    private Outcome restart(List<Measured> measured, List<ClientCredential> all) {
        List<Start> starts = new ArrayList<>();
        SignetProcess signet = start(starts);
        for (int run = 2; run <= options.runs(); run++) {
            bench.cleanup().closeNow(signet);
            signet = start(starts);
        }
        bench.progress().step("Using every credential once");
        EachOnce.with(USERS, all, new SignetClient(bench.loopback(), signet.url())::grant);
        return new Outcome(measured, starts, memory(signet));
    }

    private SignetProcess start(List<Start> starts) {
        bench.progress().step("Start " + (starts.size() + 1) + " of " + options.runs());
        SignetProcess signet = bench.signet(scratch.folder());
        Waiting.pause(IDLE);
        starts.add(new Start(signet.untilReady(), memory(signet)));
        return signet;
    }

    private Memory memory(SignetProcess signet) {
        long server = bench.proc()
                .residentKib(signet.pid())
                .orElseThrow(() -> new StartFailure("Signet ended during the measurement."));
        return new Memory(server, signet.postgres(bench.proc()).memoryKib().orElse(0));
    }
}

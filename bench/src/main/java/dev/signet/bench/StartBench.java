package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// `bench start`: how long a start over existing data takes, and how much memory the server then needs, beside a server
/// that does nothing.
final class StartBench {
    static final String NAME = "start";
    static final Duration IDLE = Duration.ofSeconds(5);

    private final Bench bench;
    private final Options options;
    private final Scratch scratch;
    private final Wrk wrk;

    /// Refuses a peer: it has none.
    StartBench(Bench bench, Options options) {
        if (options.peer() != Options.Peer.NONE) throw new StartFailure("`bench start` knows no --keycloak.");
        this.bench = bench;
        this.options = options;
        this.scratch = bench.scratch();
        this.wrk = Wrk.in(scratch.privateFolder("wrk"), bench.proc(), bench.cleanup());
    }

    /// Memory in KiB.
    record Memory(long idle, long loaded) {}

    /// What one start came to: the CPU time is that used up to the first 200.
    record Start(Duration untilReady, Duration cpu, Memory server, Memory database) {}

    /// Makes the data, and then starts and stops both servers in turns.
    Report run() {
        bench.progress().step("Making the data folder");
        SignetProcess first = bench.signet(scratch.folder());
        SignetClient client = new SignetClient(bench.loopback(), first.url());
        SignetClient.Grant grant = client.grant(first.firstRun().credential());
        BareProcess.Sizes sizes = new BareProcess.Sizes(grant.bytes(), client.whoamiBytes(grant.accessToken()));
        JvmCommand jvm = JvmCommand.of(first.pid(), bench.proc());
        bench.cleanup().closeNow(first);
        List<Start> signet = new ArrayList<>();
        List<Start> bare = new ArrayList<>();
        for (int run = 1; run <= options.runs(); run++) {
            bench.progress().step("Start " + run + " of " + options.runs());
            signet.add(signet());
            bare.add(bare(jvm, sizes));
        }
        return new StartReport(signet, bare).report(options, jvm);
    }

    private Start signet() {
        SignetProcess signet = bench.signet(scratch.folder());
        Duration cpu = used(signet.pid());
        PostgresProcesses postgres = signet.postgres(bench.proc());
        Waiting.pause(IDLE);
        long idle = resident(signet.pid());
        long databaseIdle = postgres.memoryKib().orElse(0);
        loadSignet(signet);
        Memory server = new Memory(idle, resident(signet.pid()));
        Memory database = new Memory(databaseIdle, postgres.memoryKib().orElse(0));
        bench.cleanup().closeNow(signet);
        return new Start(signet.untilReady(), cpu, server, database);
    }

    private void loadSignet(SignetProcess signet) {
        ClientCredential client = signet.firstRun().credential();
        SignetClient.Grant grant = new SignetClient(bench.loopback(), signet.url()).grant(client);
        load(signet.url().resolve(SignetClient.TOKEN_PATH), WrkScript.grants(List.of(client)));
        load(signet.url().resolve(SignetClient.WHOAMI_PATH), WrkScript.get(grant.accessToken()));
    }

    private void load(URI url, WrkScript requests) {
        Path script = wrk.script("load", requests);
        wrk.load(new Target(url.toString(), url, script, CpuMeter.NOTHING, CpuMeter.NOTHING), options.load());
    }

    private Start bare(JvmCommand jvm, BareProcess.Sizes sizes) {
        BareProcess bare = bench.cleanup()
                .add(BareProcess.start(jvm, sizes, scratch.folder().resolve("bare.log"), bench.cleanup()));
        Duration cpu = used(bare.pid());
        Waiting.pause(IDLE);
        long idle = resident(bare.pid());
        ClientCredential anyone = new ClientCredential("floor", "floor");
        load(bare.url().resolve(SignetClient.TOKEN_PATH), WrkScript.grants(List.of(anyone)));
        load(bare.url().resolve(SignetClient.WHOAMI_PATH), WrkScript.get("floor"));
        Memory server = new Memory(idle, resident(bare.pid()));
        bench.cleanup().closeNow(bare);
        return new Start(bare.untilReady(), cpu, server, new Memory(0, 0));
    }

    /// With what the launcher's shell and its commands used before they became the server.
    private Duration used(long pid) {
        return bench.proc()
                .stat(pid)
                .map(stat -> stat.own().plus(stat.reaped()))
                .orElse(Duration.ZERO);
    }

    private long resident(long pid) {
        return bench.proc()
                .residentKib(pid)
                .orElseThrow(() -> new StartFailure("A measured server (" + pid + ") ended during the measurement."));
    }
}

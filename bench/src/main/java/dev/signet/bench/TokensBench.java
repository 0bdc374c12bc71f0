package dev.signet.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `bench tokens`: how many tokens are granted and checked a second, beside a server that does nothing and, when asked
/// for, beside Keycloak.
final class TokensBench {
    static final String NAME = "tokens";
    static final int CLIENTS = 200;
    static final int TOKENS = 20;

    private final Bench bench;
    private final Options options;
    private final Scratch scratch;
    private final Wrk wrk;
    private final List<Introspection> asked = new ArrayList<>();

    TokensBench(Bench bench, Options options) {
        this.bench = bench;
        this.options = options;
        this.scratch = bench.scratch();
        this.wrk = Wrk.in(scratch.privateFolder("wrk"), bench.proc(), bench.cleanup());
    }

    /// Starts all servers, measures, and reports; the servers are stopped by the clean-up.
    Report run() {
        bench.progress().step("Starting Signet");
        SignetProcess signet = bench.signet(scratch.folder());
        SignetClient client = new SignetClient(bench.loopback(), signet.url());
        FirstRun first = signet.firstRun();
        SignetClient.Grant grant = client.grant(first.credential());
        bench.progress().step("Creating " + CLIENTS + " credentials");
        List<ClientCredential> clients = client.create(CLIENTS, first.adminMemberId(), grant.accessToken());
        JvmCommand jvm = JvmCommand.of(signet.pid(), bench.proc());
        BareProcess.Sizes sizes = new BareProcess.Sizes(grant.bytes(), client.whoamiBytes(grant.accessToken()));
        BareProcess bare = BareProcess.start(jvm, sizes, scratch.folder().resolve("bare.log"), bench.cleanup());
        Scripts scripts = new Scripts(
                wrk.script("one", WrkScript.grants(List.of(first.credential()))),
                wrk.script("many", WrkScript.grants(clients)),
                introspect("introspect", endpoints(signet), clients.getFirst()),
                wrk.script("whoami", WrkScript.get(grant.accessToken())));
        TokenTargets targets = new TokenTargets(ofBare(bare, scripts), ofSignet(signet, scripts), keycloak());
        Rounds rounds = Rounds.measure(
                targets.all(), options.runs(), target -> wrk.load(target, options.load()), bench.progress());
        asked.forEach(Introspection::requireLive);
        return new TokensReport(targets, rounds, sizes).report(options, jvm);
    }

    private record Scripts(Path one, Path many, Path introspect, Path whoami) {}

    private static Introspection.Endpoints endpoints(SignetProcess signet) {
        return new Introspection.Endpoints(
                signet.url().resolve(SignetClient.TOKEN_PATH), signet.url().resolve(SignetClient.INTROSPECT_PATH));
    }

    private Path introspect(String name, Introspection.Endpoints endpoints, ClientCredential client) {
        Introspection introspection = Introspection.ofNewTokens(bench.loopback(), endpoints, client, TOKENS);
        asked.add(introspection);
        return wrk.script(name, introspection.script());
    }

    private TokenTargets.Bare ofBare(BareProcess bare, Scripts scripts) {
        CpuMeter server = new ProcessCpu(bench.proc(), bare.pid());
        URI token = bare.url().resolve(SignetClient.TOKEN_PATH);
        URI whoami = bare.url().resolve(SignetClient.WHOAMI_PATH);
        return new TokenTargets.Bare(
                new Target("bare Helidon, POST", token, scripts.many, server, CpuMeter.NOTHING),
                new Target("bare Helidon, GET", whoami, scripts.whoami, server, CpuMeter.NOTHING));
    }

    private TokenTargets.Signet ofSignet(SignetProcess signet, Scripts scripts) {
        CpuMeter server = new ProcessCpu(bench.proc(), signet.pid());
        CpuMeter database = signet.postgres(bench.proc());
        URI token = signet.url().resolve(SignetClient.TOKEN_PATH);
        URI introspect = signet.url().resolve(SignetClient.INTROSPECT_PATH);
        URI whoami = signet.url().resolve(SignetClient.WHOAMI_PATH);
        return new TokenTargets.Signet(
                new Target("Signet, grants, 1 credential", token, scripts.one, server, database),
                new Target("Signet, grants, " + CLIENTS + " credentials", token, scripts.many, server, database),
                new Target("Signet, introspection", introspect, scripts.introspect, server, database),
                new Target("Signet, whoami", whoami, scripts.whoami, server, database));
    }

    /// Keycloak's targets: none unless asked for.
    private Optional<TokenTargets.Keycloak> keycloak() {
        if (options.peer() != Options.Peer.KEYCLOAK) return Optional.empty();
        bench.progress().step("Fetching Keycloak " + KeycloakDistribution.VERSION);
        Path folder =
                KeycloakDistribution.unpack(bench.repository(), scratch.privateFolder("keycloak"), bench.cleanup());
        bench.progress().step("Starting Keycloak");
        KeycloakProcess keycloak = KeycloakProcess.start(folder, bench.loopback(), bench.cleanup());
        KeycloakRealm realm = new KeycloakRealm(bench.loopback(), keycloak.url());
        List<ClientCredential> clients = realm.create(1, keycloak.admin());
        Path grants = wrk.script("keycloak", WrkScript.grants(clients));
        Introspection.Endpoints endpoints = new Introspection.Endpoints(realm.tokenUrl(), realm.introspectUrl());
        Path introspect = introspect("keycloak-introspect", endpoints, clients.getFirst());
        CpuMeter server = new ProcessCpu(bench.proc(), keycloak.pid());
        return Optional.of(new TokenTargets.Keycloak(
                new Target("Keycloak, grants, HS256", realm.tokenUrl(), grants, server, CpuMeter.NOTHING),
                new Target("Keycloak, introspection", realm.introspectUrl(), introspect, server, CpuMeter.NOTHING)));
    }
}

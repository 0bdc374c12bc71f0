package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// `bench timing`: whether the time of a refusal tells a stranger which of two reasons it has. Reported, never judged.
final class TimingBench {
    static final String NAME = "timing";
    private static final int WARM_UPS = 20;
    private static final int TURNS = 300;
    private static final Duration PAUSE = Duration.ofMillis(250); // eight failures a second; ten are let pass
    private static final Duration NO_PAUSE = Duration.ZERO;
    private static final int SIGN_INS = 100;
    private static final int PEOPLE = 20; // each tried once from each address: three wrong passwords are free there
    private static final int CLIENTS = 20;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ADDRESS = 2;

    private final Bench bench;

    /// Refuses a peer, a load and a number of rounds: it has none.
    TimingBench(Bench bench, Options options) {
        if (options.peer() != Options.Peer.NONE || !options.told().isEmpty()) {
            throw new StartFailure("`bench timing` knows --markdown only.");
        }
        this.bench = bench;
    }

    /// Starts Signet, asks, and reports.
    Report run() {
        bench.progress().step("Starting Signet");
        SignetProcess signet = bench.signet(bench.scratch().folder());
        SignetClient client = new SignetClient(bench.loopback(), signet.url());
        FirstRun first = signet.firstRun();
        String admin = client.grant(first.credential()).accessToken();
        List<ClientCredential> clients = client.create(CLIENTS, first.adminMemberId(), admin);
        clients.forEach(client::grant);
        bench.progress().step("Refusing clients");
        TimingPair.Timed fresh =
                client(signet.url(), clients, "new client ID", _ -> strangeId()).time(WARM_UPS);
        List<String> strangers = clients.stream().map(_ -> strangeId()).toList();
        TimingPair.Timed known = client(
                        signet.url(), clients, "unknown client ID", turn -> strangers.get(turn % strangers.size()))
                .time(WARM_UPS);
        bench.progress().step("Refusing people");
        List<String> people = TimingPeople.create(client, signet.data(), new TimingPeople.Wanted(PEOPLE, first, admin));
        TimingPair.Timed signIn = signIn(signet.url(), first.slug(), people).time(PEOPLE);
        bench.progress().step("Refusing objects");
        TimingPair.Timed objects = objects(client, admin).time(WARM_UPS);
        return new TimingReport(List.of(fresh, known, signIn, objects)).report();
    }

    private TimingPair client(
            URI server, List<ClientCredential> clients, String unknown, IntFunction<String> unknownIds) {
        URI url = server.resolve(SignetClient.TOKEN_PATH);
        IntFunction<HttpRequest> stranger =
                turn -> Loopback.form(url, new ClientCredential(unknownIds.apply(turn), "wrong").tokenForm());
        IntFunction<HttpRequest> wrong = turn -> Loopback.form(
                url, new ClientCredential(clients.get(turn % clients.size()).id(), "wrong").tokenForm());
        return new TimingPair(
                new TimingPair.Names(unknown, "wrong secret", UNAUTHORIZED),
                fromHere(stranger),
                fromHere(wrong),
                new TimingPair.Pace(TURNS, PAUSE));
    }

    /// From one address after the other, because each has fifty attempts and gets back one in three seconds.
    private static TimingPair signIn(URI server, String slug, List<String> people) {
        List<Loopback> addresses = IntStream.range(0, 1 + SIGN_INS / PEOPLE)
                .mapToObj(number -> Loopback.from(FIRST_ADDRESS + number))
                .toList();
        IntFunction<Loopback> from = turn -> addresses.get(turn / PEOPLE);
        IntFunction<HttpRequest> known = turn -> login(server, slug, people.get(turn % PEOPLE));
        IntFunction<HttpRequest> unknown = turn -> login(server, slug, "nobody" + turn % PEOPLE + "@bench.example");
        return new TimingPair(
                new TimingPair.Names("unknown e-mail address", "wrong password", UNAUTHORIZED),
                new TimingPair.Asked(unknown, from),
                new TimingPair.Asked(known, from),
                new TimingPair.Pace(SIGN_INS, NO_PAUSE));
    }

    /// What the Admin has and the member must not learn of, beside what is not there.
    private TimingPair objects(SignetClient client, String admin) {
        URI server = client.server();
        String hidden = bench.loopback()
                .jsonBody(Loopback.json(server.resolve("/v2/workspaces"), admin, Map.of("name", "Hidden")))
                .path("workspaceId")
                .asString("");
        String member = client.createMember("stranger@bench.example", admin);
        ClientCredential credential = client.create("stranger", new SignetClient.Wanted(1, member), admin)
                .getFirst();
        String token = client.grant(credential).accessToken();
        return new TimingPair(
                new TimingPair.Names("absent object", "hidden object", NOT_FOUND),
                fromHere(_ -> file(server, UUID.randomUUID().toString(), token)),
                fromHere(_ -> file(server, hidden, token)),
                new TimingPair.Pace(TURNS, NO_PAUSE));
    }

    private TimingPair.Asked fromHere(IntFunction<HttpRequest> request) {
        return new TimingPair.Asked(request, _ -> bench.loopback());
    }

    private static HttpRequest file(URI server, String id, String token) {
        return Loopback.to(server.resolve("/v2/files/" + id))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static HttpRequest login(URI server, String slug, String email) {
        String form = "organization=" + slug + "&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "&password=not-this-one";
        return Loopback.form(server.resolve("/login"), form);
    }

    private static String strangeId() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}

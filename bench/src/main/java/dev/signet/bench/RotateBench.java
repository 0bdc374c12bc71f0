package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// `bench rotate`: secrets are rotated and credentials revoked while clients use them. No good request may fail, and
/// nothing may be accepted once a revocation was answered.
final class RotateBench {
    static final String NAME = "rotate";
    static final int ROTATIONS = 1_000;
    static final int REVOCATIONS = 1_000;
    static final int CLIENTS = 250; // four rotations each: five secrets at once are the most
    static final int USERS = 8;

    private static final int OVERLAP_SECONDS = 600;

    private final Bench bench;

    /// Refuses a peer and a load: it has neither.
    RotateBench(Bench bench, Options options) {
        if (options.peer() != Options.Peer.NONE || !options.load().equals(Options.DEFAULTS.load())) {
            throw new StartFailure("`bench rotate` knows --markdown only.");
        }
        this.bench = bench;
    }

    /// How long each change took; what clients met meanwhile.
    record Rotations(Times times, int requests, int failed) {}

    /// How long each took; how many requests were made after the answers, and how many of those were accepted.
    record Revocations(Times times, int requests, int accepted) {}

    /// Starts Signet, measures, and reports.
    Report run() {
        bench.progress().step("Starting Signet");
        SignetProcess signet = bench.signet(bench.scratch().folder());
        SignetClient client = new SignetClient(bench.loopback(), signet.url());
        FirstRun first = signet.firstRun();
        String admin = client.grant(first.credential()).accessToken();
        bench.progress().step("Creating " + CLIENTS + " credentials");
        List<ClientCredential> credentials = client.create(CLIENTS, first.adminMemberId(), admin);
        bench.progress().step("Rotating " + ROTATIONS + " times under load");
        Rotations rotations = rotate(signet.url(), admin, new KnownSecrets(credentials));
        bench.progress().step("Revoking " + REVOCATIONS + " under load");
        List<ClientCredential> doomed =
                client.create("doomed", new SignetClient.Wanted(REVOCATIONS, first.adminMemberId()), admin);
        Revocations revocations = revoke(signet.url(), admin, doomed, new KnownSecrets(credentials));
        return new RotateReport(rotations, revocations).report();
    }

    private Rotations rotate(URI server, String admin, KnownSecrets secrets) {
        List<Double> micros = new ArrayList<>();
        try (SecretUsers users = SecretUsers.start(USERS, secrets, bench.loopback(), server)) {
            for (int turn = 0; turn < ROTATIONS; turn++) {
                int which = turn % secrets.size();
                URI url = server.resolve("/v2/credentials/" + secrets.at(which).id() + "/secrets");
                long begun = System.nanoTime();
                JsonNode rotated =
                        bench.loopback().jsonBody(Loopback.json(url, admin, Map.of("overlapSeconds", OVERLAP_SECONDS)));
                micros.add(Times.microsSince(begun));
                secrets.replace(which, rotated.path("clientSecret").asString());
            }
            users.stop();
            return new Rotations(new Times(micros), users.requests(), users.failed());
        }
    }

    /// Each is used, revoked, and used again at once.
    private Revocations revoke(URI server, String admin, List<ClientCredential> doomed, KnownSecrets others) {
        List<Double> micros = new ArrayList<>();
        int accepted = 0;
        SignetClient client = new SignetClient(bench.loopback(), server);
        try (SecretUsers users = SecretUsers.start(USERS, others, bench.loopback(), server)) {
            for (ClientCredential credential : doomed) {
                String token = client.grant(credential).accessToken();
                HttpRequest revoke = Loopback.to(server.resolve("/v2/credentials/" + credential.id()))
                        .header("Authorization", "Bearer " + admin)
                        .DELETE()
                        .build();
                long begun = System.nanoTime();
                bench.loopback().body(revoke);
                micros.add(Times.microsSince(begun));
                HttpRequest whoami = Loopback.to(server.resolve(SignetClient.WHOAMI_PATH))
                        .header("Authorization", "Bearer " + token)
                        .build();
                HttpRequest grant = Loopback.form(server.resolve(SignetClient.TOKEN_PATH), credential.tokenForm());
                if (bench.loopback().status(whoami) == 200) accepted++;
                if (bench.loopback().status(grant) == 200) accepted++;
            }
            users.stop();
            if (users.failed() > 0) throw new StartFailure(users.failed() + " good requests failed meanwhile.");
        }
        return new Revocations(new Times(micros), 2 * doomed.size(), accepted);
    }
}

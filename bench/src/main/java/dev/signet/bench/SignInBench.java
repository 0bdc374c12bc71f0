package dev.signet.bench;

import dev.signet.base.Json;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import tools.jackson.databind.JsonNode;

/// `bench sign-in`: how long a person's browser waits on the way in, by password and over an identity provider.
final class SignInBench {
    static final String NAME = "sign-in";
    static final int WARM_UPS = 30;
    static final int TURNS = 200;

    private static final int FOUND = 302;
    private static final int SEE_OTHER = 303;
    private static final String SESSION = "signet_session";
    private static final String LOGIN = "/login";
    private static final String REACH = "outbound-may-reach = 127.0.0.0/8\n"; // where the provider of the bench is

    private final Bench bench;

    /// Refuses a peer, a load and a number of rounds: it has none.
    SignInBench(Bench bench, Options options) {
        if (options.peer() != Options.Peer.NONE || !options.told().isEmpty()) {
            throw new StartFailure("`bench sign-in` knows --markdown only.");
        }
        this.bench = bench;
    }

    /// How long each way took.
    record Ways(Times floor, Times password, Times provider) {}

    private record Person(String organization, String email, String password) {}

    /// Starts Signet and a provider, signs in, and reports.
    Report run() {
        bench.progress().step("Starting Signet");
        Path home = bench.scratch().folder();
        write(home.resolve("signet.properties"));
        SignetProcess signet = bench.signet(home);
        Person person = person(signet);
        BareProvider provider = bench.cleanup().add(BareProvider.start(person.email(), InstantSource.system()));
        URI begin = signet.url().resolve(LOGIN + "/oidc/" + register(signet, provider));
        bench.progress().step("Signing in " + TURNS + " times each way");
        Visitor visitor = new Visitor();
        URI login = signet.url().resolve(LOGIN);
        List<DoubleSupplier> ways = List.of(
                () -> timed(visitor, Expected.NOTHING, () -> floor(visitor, signet.url())),
                () -> timed(visitor, Expected.SESSION, () -> byPassword(visitor, login, person)),
                () -> timed(visitor, Expected.SESSION, () -> byProvider(visitor, login, begin)));
        List<Times> times = Turns.take(ways, new Turns.Plan(WARM_UPS, TURNS, _ -> {}));
        return new SignInReport(new Ways(times.get(0), times.get(1), times.get(2))).report();
    }

    private enum Expected {
        NOTHING,
        SESSION
    }

    private static double timed(Visitor visitor, Expected expected, Runnable way) {
        visitor.forget();
        long begun = System.nanoTime();
        way.run();
        double micros = Times.microsSince(begun);
        if (visitor.keeps(SESSION) != (expected == Expected.SESSION)) {
            throw new StartFailure("A sign-in ended otherwise than expected: that would be another measurement.");
        }
        return micros;
    }

    private static void floor(Visitor visitor, URI server) {
        visitor.open(visitor.led(server.resolve("/"), SEE_OTHER));
    }

    private static void byPassword(Visitor visitor, URI login, Person person) {
        visitor.open(login);
        visitor.submit(
                login,
                "organization=" + encoded(person.organization()) + "&email=" + encoded(person.email()) + "&password="
                        + encoded(person.password()));
    }

    private static void byProvider(Visitor visitor, URI login, URI begin) {
        visitor.open(login);
        URI provider = visitor.led(begin, SEE_OTHER);
        URI back = visitor.led(provider, FOUND);
        visitor.led(back, SEE_OTHER);
    }

    /// Gives the provider's id.
    private String register(SignetProcess signet, BareProvider provider) {
        SignetClient client = new SignetClient(bench.loopback(), signet.url());
        String token = client.grant(signet.firstRun().credential()).accessToken();
        Map<String, Object> wanted = Map.of(
                "name",
                "Bench",
                "issuer",
                provider.issuer().toString(),
                "clientId",
                BareProvider.CLIENT,
                "clientSecret",
                "bench",
                "enabled",
                true);
        URI url = signet.url().resolve("/v2/identity-providers");
        return text(bench.loopback().jsonBody(Loopback.json(url, token, wanted)), "providerId");
    }

    private static Person person(SignetProcess signet) {
        try {
            JsonNode told = Json.parse(Files.readAllBytes(signet.data().resolve("first-run.json")))
                    .orElseThrow(() -> new StartFailure("first-run.json is no JSON."));
            JsonNode admin = told.path("admin");
            return new Person(signet.firstRun().slug(), text(admin, "email"), text(admin, "password"));
        } catch (IOException failed) {
            throw new StartFailure("first-run.json cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) throw new StartFailure("There is no " + field + " in what Signet says.");
        return value.stringValue();
    }

    private static void write(Path settings) {
        try {
            Files.writeString(settings, REACH);
        } catch (IOException failed) {
            throw new StartFailure("The settings cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package dev.signet.http;

import dev.signet.base.Fault;
import dev.signet.base.Json;
import dev.signet.base.Outage;
import dev.signet.base.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A real server at a free port with a few routes of every kind, and a client for it.
final class SampleServer implements AutoCloseable {
    static final int SMALL_LIMIT = 100;
    static final QueryParameter<Integer> LIMIT = QueryParameter.integer("limit", "The most entries.", 1, 1000, 50);
    static final QueryParameter<Optional<Colour>> COLOUR =
            QueryParameter.choice("colour", "Only of this colour.", Colour.class);

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    SampleServer(Route<?, ?>... more) {
        this(HttpSettings.on("127.0.0.1", 0).withLog(HttpSettings.AccessLogging.OFF), more);
    }

    SampleServer(HttpSettings settings, Route<?, ?>... more) {
        server = HttpServer.start(settings, routes(more));
    }

    enum Colour {
        RED,
        @Wire("deep-blue")
        BLUE
    }

    record Thing(String id, @OneOf(Colour.class) String colour, Optional<String> note) {}

    record NewThing(
            @Doc("What people call it.") @Text(min = 1, max = 10)
            String name,

            Colour colour,
            @Range(min = 1, max = 9) int count,
            @Size(max = 3) List<String> labels,
            Optional<Part> part) {}

    record Part(@Text(pattern = "[a-z]+") String slug) {}

    static final class Away extends Outage {
        Away() {
            super("a private cause", new IllegalStateException());
        }
    }

    record Unwritable(int value) {
        @Override
        public int value() {
            throw new IllegalStateException("a private cause");
        }
    }

    record Grant(String grant_type) {}

    /// Lets in whoever sends exactly one `Authorization: Bearer good`.
    record BearerDoor() implements Door<String> {
        @Override
        public String name() {
            return "bearer";
        }

        @Override
        public SecurityScheme scheme() {
            return new SecurityScheme.Bearer("JWT");
        }

        @Override
        public String whoMayCall() {
            return "Callers with an access token";
        }

        @Override
        public CrossOrigin crossOrigin() {
            return CrossOrigin.ANY_ORIGIN;
        }

        @Override
        public Proof<String> prove(Request request) {
            return request.headers("authorization").equals(List.of("Bearer good"))
                    ? Proof.proven("owner", "client-7")
                    : Proof.refused(Problem.of(Fault.UNAUTHORIZED, "Token missing or malformed"));
        }
    }

    static Routes routes(Route<?, ?>... more) {
        List<Route<?, ?>> routes = new ArrayList<>(List.of(
                Route.get("/v2/things/{id}")
                        .named("getThing", "Look at a thing")
                        .tagged("things")
                        .through(new BearerDoor())
                        .answers(200, "The thing", Thing.class)
                        .handledBy(call -> Answer.ok(new Thing(call.path("id"), "red", Optional.empty()))),
                Route.get("/v2/things")
                        .named("listThings", "List things")
                        .tagged("things")
                        .through(new BearerDoor())
                        .query(LIMIT)
                        .query(COLOUR)
                        .answers(200, "The things")
                        .handledBy(call -> Answer.ok(List.of(call.query(LIMIT), call.query(COLOUR)))),
                Route.post("/v2/things")
                        .named("createThing", "Make a thing")
                        .described("Makes one thing.")
                        .tagged("things")
                        .through(new BearerDoor())
                        .takes(BodyOf.json(NewThing.class))
                        .answers(201, "The new thing", Thing.class)
                        .handledBy(
                                call -> Answer.json(201, new Thing(call.body().name(), "red", Optional.of("made")))),
                Route.post("/v2/small")
                        .takes(BodyOf.raw())
                        .limitedTo(SMALL_LIMIT)
                        .handledBy(call -> Answer.ok(call.body().bytes().length)),
                Route.post("/v2/token")
                        .named("token", "Exchange a secret for a token")
                        .takes(BodyOf.formOrJson(Grant.class))
                        .handledBy(call -> Answer.ok(call.body().all("grant_type"))),
                Route.get("/page").through(Door.openPage()).handledBy(_ -> Answer.html(200, "<p>hello</p>")),
                Route.get("/framed")
                        .through(Door.openPage())
                        .handledBy(_ -> Answer.html(200, "<p>hello</p>")
                                .with("Content-Security-Policy", "frame-ancestors https://a.example")),
                Route.get("/fails").handledBy(_ -> {
                    throw new IllegalStateException("a private cause");
                }),
                Route.get("/away").handledBy(_ -> {
                    throw new Away();
                }),
                Route.get("/unwritable").handledBy(_ -> Answer.ok(new Unwritable(1))),
                Route.get("/refused")
                        .handledBy(
                                _ -> Answer.problem(Fault.UNAUTHORIZED, "No.").withExtra("error", "invalid_client"))));
        routes.addAll(List.of(more));
        return Routes.of(routes, List.of(new Fallback("/v2", new BearerDoor())));
    }

    int port() {
        return server.port();
    }

    /// A request with a good token.
    HttpRequest.Builder to(String path) {
        return strangerTo(path).header("Authorization", "Bearer good");
    }

    HttpRequest.Builder strangerTo(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpRequest.Builder post(String path, String json) {
        return to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /// Everything the server says to these raw bytes until it closes.
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000); // a server that never closes fails the test instead of hanging it
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

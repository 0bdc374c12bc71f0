package dev.signet.server;

import dev.signet.base.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a build asks of a demo server while the JVM records how it runs, so that a later start knows the classes and
/// profiles of the first requests too: tokens, `whoami`, and embeds, as clients and hosts ask for them.
///
/// Run as `Rehearsal FOLDER`, which holds `first-run.json`. Whatever fails ends it: the recording is good as far as it
/// went.
final class Rehearsal {
    private static final int ROUNDS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> VIEWERS = List.of("california", "texas");

    private final HttpClient http = HttpClient.newHttpClient();
    private final FirstRun demo;

    private Rehearsal(FirstRun demo) {
        this.demo = demo;
    }

    /// Asks the server of that folder.
    public static void main(String[] arguments) {
        Rehearsal rehearsal = new Rehearsal(FirstRun.read(Path.of(arguments[0])).orElseThrow());
        for (int round = 0; round < ROUNDS; round++) rehearsal.round();
    }

    private void round() {
        String token = token();
        answer(HttpRequest.newBuilder(to("/v2/whoami")).header("Authorization", "Bearer " + token));
        answer(HttpRequest.newBuilder(to("/v2/workbooks")).header("Authorization", "Bearer " + token));
        for (String viewer : VIEWERS) {
            String url = answer(HttpRequest.newBuilder(URI.create(demo.hostAppUrl() + "/embed-url?" + viewer)));
            answer(HttpRequest.newBuilder(URI.create(url)));
        }
    }

    private String token() {
        FirstRun.Credential credential = demo.credential();
        String basic = Base64.getEncoder()
                .encodeToString((credential.clientId() + ":" + credential.clientSecret())
                        .getBytes(StandardCharsets.ISO_8859_1));
        String answer = answer(HttpRequest.newBuilder(to("/v2/auth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        return Json.parse(answer.getBytes(StandardCharsets.UTF_8))
                .map(json -> json.path("access_token"))
                .map(JsonNode::stringValue)
                .orElseThrow();
    }

    private URI to(String path) {
        return URI.create(demo.url() + path);
    }

    private String answer(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

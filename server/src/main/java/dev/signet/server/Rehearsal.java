package dev.signet.server;

import dev.signet.base.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> VIEWERS = List.of("california", "texas");

    private final FirstRun demo;

    private Rehearsal(FirstRun demo) {
        this.demo = demo;
    }

    /// Asks the server of that folder.
    public static void main(String[] arguments) throws IOException {
        Rehearsal rehearsal = new Rehearsal(FirstRun.read(Path.of(arguments[0])).orElseThrow());
        for (int round = 0; round < ROUNDS; round++) rehearsal.round();
    }

    private void round() throws IOException {
        String token = token();
        get(demo.url() + "/v2/whoami", "Bearer " + token);
        get(demo.url() + "/v2/workbooks", "Bearer " + token);
        for (String viewer : VIEWERS) get(get(demo.hostAppUrl() + "/embed-url?" + viewer, ""), "");
    }

    private String token() throws IOException {
        FirstRun.Credential credential = demo.credential();
        String pair = credential.clientId() + ":" + credential.clientSecret();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.ISO_8859_1));
        HttpURLConnection connection = connection(demo.url() + "/v2/auth/token", "Basic " + basic);
        connection.setDoOutput(true);
        connection.getOutputStream().write("grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII));
        return Json.parse(answer(connection))
                .map(json -> json.path("access_token"))
                .map(JsonNode::stringValue)
                .orElseThrow();
    }

    private static String get(String url, String authorization) throws IOException {
        return new String(answer(connection(url, authorization)), StandardCharsets.UTF_8);
    }

    private static HttpURLConnection connection(String url, String authorization) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MILLIS);
        if (!authorization.isEmpty()) connection.setRequestProperty("Authorization", authorization);
        return connection;
    }

    private static byte[] answer(HttpURLConnection connection) throws IOException {
        try (InputStream answer = connection.getInputStream()) {
            return answer.readAllBytes();
        }
    }
}

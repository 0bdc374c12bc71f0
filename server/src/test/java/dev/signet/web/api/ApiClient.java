package dev.signet.web.api;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A REST client as a customer would write one.
final class ApiClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    ApiClient(TestServer server) {
        this.url = server.url();
    }

    /// What came back.
    record Reply(int status, JsonNode body, HttpResponse<byte[]> raw) {
        String text(String field) {
            return body.path(field).asString("");
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), Json.parse(response.body()).orElseThrow(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static String basic(TestServer.Client client) {
        String pair = client.id() + ":" + client.secret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    Reply form(Map<String, String> fields) {
        return send(formRequest(fields));
    }

    HttpRequest.Builder formRequest(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to("/v2/auth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    Reply grant(TestServer.Client client) {
        return send(formRequest(Map.of("grant_type", "client_credentials")).header("Authorization", basic(client)));
    }

    String token(TestServer.Client client) {
        return grant(client).text("access_token");
    }

    Reply refresh(String refreshToken) {
        return form(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    Reply whoami(String token) {
        return get("/v2/whoami", token);
    }

    Reply get(String path, String token) {
        return send(to(path).header("Authorization", "Bearer " + token));
    }

    Reply post(String path, String token, String json) {
        return send(to(path).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Reply delete(String path, String token) {
        return send(to(path).header("Authorization", "Bearer " + token).DELETE());
    }

    /// Creates a credential as that token's owner, for that owner.
    TestServer.Client create(String token, String owner, String name, String... scopes) {
        Reply reply =
                post("/v2/credentials", token, Json.text(Map.of("ownerId", owner, "name", name, "scopes", scopes)));
        return new TestServer.Client(reply.text("clientId"), reply.text("clientSecret"));
    }

    @Override
    public void close() {
        http.close();
    }
}

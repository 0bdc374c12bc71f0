package dev.signet.server;

import dev.signet.base.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
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

/// A program and a browser that talk to one node.
final class NodeClient implements AutoCloseable {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http;
    private final String url;

    private NodeClient(HttpClient http, String url) {
        this.http = http;
        this.url = url;
    }

    static NodeClient of(String url) {
        return new NodeClient(HttpClient.newHttpClient(), url);
    }

    /// The same from another address of this machine.
    NodeClient from(String address) {
        InetAddress local = InetAddress.ofLiteral(address);
        return new NodeClient(HttpClient.newBuilder().localAddress(local).build(), url);
    }

    /// What came back.
    record Reply(int status, String text, HttpResponse<String> raw) {

        JsonNode json() {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        }

        String field(String name) {
            return json().path(name).asString("");
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    Reply grant(TestServer.Client client) {
        return form("/v2/auth/token", client, Map.of("grant_type", "client_credentials"));
    }

    String token(TestServer.Client client) {
        return grant(client).field("access_token");
    }

    /// Sends a form as that client.
    Reply form(String path, TestServer.Client client, Map<String, String> fields) {
        String pair = client.id() + ":" + client.secret();
        return send(to(path).header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    Reply get(String path, String token) {
        return send(bearer(path, token));
    }

    /// Sends JSON by that method; no body when there is none to send.
    Reply call(String method, String path, String token, Map<String, ?> body) {
        HttpRequest.Builder request = bearer(path, token);
        if (body.isEmpty()) return send(request.method(method, BodyPublishers.noBody()));
        return send(request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.text(body))));
    }

    /// Signs in on the page.
    Reply signIn(String slug, String email, String password) {
        return send(to("/login")
                .header("Content-Type", FORM)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(
                        encoded(Map.of("organization", slug, "email", email, "password", password)))));
    }

    /// The session's cookie that a reply sets.
    static String cookie(Reply reply) {
        String line = reply.header("Set-Cookie");
        return line.substring(0, line.indexOf(';'));
    }

    /// A request of the portal's script.
    Reply withCookie(String path, String cookie) {
        return send(to(path).header("Cookie", cookie)
                .header("X-Signet-Portal", "1")
                .header("Sec-Fetch-Site", "same-origin"));
    }

    Reply open(String path) {
        return send(to(path));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private HttpRequest.Builder bearer(String path, String token) {
        return to(path).header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}

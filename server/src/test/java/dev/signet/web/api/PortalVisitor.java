package dev.signet.web.api;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
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
import tools.jackson.databind.JsonNode;

/// Somebody in a browser: signs in on the page, then calls the API as the portal's own script does.
final class PortalVisitor implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String slug;
    private String cookie = "";

    PortalVisitor(TestServer server) {
        this.url = server.url();
        this.slug = server.organizationSlug();
    }

    /// Signs in; the status of the answer.
    int signIn(String email, String password) {
        HttpRequest.Builder request = to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(
                        "organization=" + slug + "&email=" + encoded(email) + "&password=" + encoded(password)));
        HttpResponse<byte[]> response = send(request);
        response.headers().firstValue("Set-Cookie").ifPresent(line -> cookie = line.substring(0, line.indexOf(';')));
        return response.statusCode();
    }

    /// What the browser would send.
    String cookie() {
        return cookie;
    }

    void bring(String next) {
        cookie = next;
    }

    /// A request with the cookie alone.
    HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /// A request of the portal's script.
    HttpRequest.Builder fromPortal(String path) {
        return to(path).header("X-Signet-Portal", "1").header("Sec-Fetch-Site", "same-origin");
    }

    Reply get(String path) {
        return reply(fromPortal(path));
    }

    Reply post(String path, Object body) {
        return reply(fromPortal(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(body))));
    }

    Reply delete(String path) {
        return reply(fromPortal(path).DELETE());
    }

    Reply reply(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request);
        JsonNode body = Json.parse(response.body()).orElseThrow();
        return new Reply(response.statusCode(), body, response);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}

package dev.signet.web.portal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A client that keeps the session cookie as a browser does, follows nothing, and says where its forms come from.
final class Browser {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private Optional<String> cookie = Optional.empty();

    Browser(PortalServer server) {
        this.url = server.url();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// Sends a form, given as names and values, from a page of the server.
    HttpResponse<String> post(String path, String... form) {
        return send(form(path, form).header("Sec-Fetch-Site", "same-origin"));
    }

    /// The same, with these headers in place of a browser's own.
    HttpResponse<String> postWith(List<String> headers, String path, String... form) {
        HttpRequest.Builder request = form(path, form);
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        return send(request);
    }

    HttpResponse<String> signIn(String slug, String email, String password) {
        return post("/login", "organization", slug, "email", email, "password", password);
    }

    String cookie() {
        return cookie.orElseThrow();
    }

    void bring(String next) {
        cookie = Optional.of(next);
    }

    private HttpRequest.Builder form(String path, String... form) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < form.length; i += 2) pairs.add(encoded(form[i]) + "=" + encoded(form[i + 1]));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        cookie.ifPresent(value -> request.header("Cookie", value));
        if (headers.length > 0) request.headers(headers);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String line : response.headers().allValues("Set-Cookie")) {
                cookie = line.contains("Max-Age=0")
                        ? Optional.empty()
                        : Optional.of(line.substring(0, line.indexOf(';')));
            }
            return response;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("nowhere");
    }
}

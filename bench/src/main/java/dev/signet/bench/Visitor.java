package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A person with a browser that keeps its connections and the cookies of one site, and follows a redirect when
/// it is told to.
///
/// It shows its cookies to everybody, which a browser would not; the platform's own jar quotes their values.
final class Visitor {
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// The page at that address.
    void open(URI page) {
        send(Loopback.to(page), 200);
    }

    /// Where that address leads, which must answer so.
    URI led(URI from, int status) {
        return location(from, send(Loopback.to(from), status));
    }

    /// Where that form leads.
    URI submit(URI to, String form) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Loopback.form(to, form), (_, _) -> true).header("Sec-Fetch-Site", "same-origin");
        return location(to, send(request, 303));
    }

    /// Whether a cookie of that name is kept.
    boolean keeps(String cookie) {
        return cookies.containsKey(cookie);
    }

    /// The next one comes without cookies.
    void forget() {
        cookies.clear();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder, int status) {
        if (!cookies.isEmpty()) builder.header("Cookie", header());
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != status) {
                throw new StartFailure(what + " answered " + response.statusCode() + " instead of " + status + ".");
            }
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failed) {
            throw new StartFailure(what + " did not answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
    }

    private String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String line) {
        String[] pair = line.split(";", 2)[0].split("=", 2);
        if (line.contains("Max-Age=0")) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private static URI location(URI from, HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Location")
                .map(from::resolve)
                .orElseThrow(() -> new StartFailure(from.getPath() + " leads nowhere."));
    }
}

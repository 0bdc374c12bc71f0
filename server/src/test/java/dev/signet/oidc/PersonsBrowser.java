package dev.signet.oidc;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A browser that keeps the cookies of every site, and follows a redirect when a test says so.
final class PersonsBrowser {
    /// What Signet signs a browser in with.
    static final String SESSION = "signet_session";

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]*)\"");

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*\\btype=\"(?:hidden|submit)\"[^>]*>");

    private final CookieJar cookies = new CookieJar();
    private final HttpClient http = HttpClient.newHttpClient();

    /// Opens a page, with more headers given as names and values.
    HttpResponse<String> get(URI page, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(page);
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    /// Sends a form, given as names and values, from a page of the same site.
    HttpResponse<String> post(URI to, String... form) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < form.length; i += 2) pairs.add(encoded(form[i]) + "=" + encoded(form[i + 1]));
        return send(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /// Where the answer sends it.
    static URI led(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(response.uri()::resolve)
                .orElseThrow(() -> new AssertionError(response.uri() + " leads nowhere: " + response.statusCode()));
    }

    /// Where the page goes on to by itself.
    static URI refreshed(HttpResponse<?> page) {
        return page.headers()
                .firstValue("Refresh")
                .map(refresh -> page.uri().resolve(refresh.substring(refresh.indexOf("url=") + "url=".length())))
                .orElseThrow(() -> new AssertionError(page.uri() + " goes nowhere by itself"));
    }

    /// Where the first form of the page is sent.
    static URI form(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) throw new AssertionError("no form: " + page.body());
        return page.uri().resolve(form.group(1).replace("&amp;", "&"));
    }

    /// What the form of the page says without anybody typing, as names and values.
    static String[] hidden(HttpResponse<String> page) {
        return HIDDEN.matcher(page.body())
                .results()
                .map(MatchResult::group)
                .flatMap(input -> Stream.of(attribute(input, "name"), attribute(input, "value")))
                .toArray(String[]::new);
    }

    private static String attribute(String element, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /// Whether Signet has signed it in: it holds a session's cookie.
    boolean isSignedIn() {
        return session().isPresent();
    }

    /// The key of the session it is signed in with.
    Optional<String> session() {
        return cookies.named(SESSION).map(CookieJar.Cookie::value);
    }

    /// Whether it holds any cookie.
    boolean holdsCookies() {
        return !cookies.isEmpty();
    }

    /// It holds no cookie from now on.
    void forget() {
        cookies.forget();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        URI to = request.build().uri();
        cookies.header(to).ifPresent(all -> request.header("Cookie", all));
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            cookies.keep(to, response.headers().allValues("Set-Cookie"));
            return response;
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
}

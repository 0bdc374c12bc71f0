package dev.signet.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The head of one request: what a door may look at, and what a handler may want beside the body.
public final class Request {
    private final ServerRequest source;
    private final String id;
    private final String remoteAddress;
    private final Map<String, String> pathParameters;
    private final Form query;
    private final Client client;

    Request(Arrival arrival, Map<String, String> pathParameters) {
        this.source = arrival.source();
        this.id = arrival.id();
        this.remoteAddress = arrival.remoteAddress();
        this.client = arrival.client();
        this.pathParameters = pathParameters;
        this.query = Form.parse(rawQuery());
    }

    /// The id of this request: a lower-case UUID of our making, echoed in every answer. No secret.
    public String id() {
        return id;
    }

    /// The method as sent, such as `GET` or `HEAD`.
    public String method() {
        return source.prologue().method().text();
    }

    /// The path as sent, undecoded and without the query.
    public String rawPath() {
        return source.prologue().uriPath().rawPath();
    }

    /// The query as sent, undecoded and without its question mark; empty when there is none.
    public String rawQuery() {
        return source.prologue().query().rawValue();
    }

    /// The decoded value of a parameter of the route's path; it may hold a slash when one was encoded.
    ///
    /// Throws [IllegalArgumentException] for a name the path does not have.
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) throw new IllegalArgumentException("the path has no parameter " + name);
        return value;
    }

    /// The decoded query.
    public Form query() {
        return query;
    }

    /// The parameters of the query in order, their values as sent; those whose names cannot be decoded are left out.
    public List<RawParameter> rawParameters() {
        return Form.raw(rawQuery());
    }

    /// Watches the client while work for it runs; see [ClientWatch].
    public ClientWatch watch(Runnable whenGone) {
        return client.watch(whenGone);
    }

    /// All values of a header in the order sent, one for each header line; the name in any case.
    public List<String> headers(String name) {
        return headers(HeaderNames.create(name));
    }

    /// The only value of a header; empty when it is absent, and also when it was sent more than once.
    public Optional<String> header(String name) {
        List<String> values = headers(name);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /// All values of a cookie (RFC 6265 §5.4 allows several of one name), in the order sent.
    public List<String> cookies(String name) {
        List<String> values = new ArrayList<>();
        for (String line : headers(HeaderNames.COOKIE)) {
            for (String pair : line.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                    values.add(pair.substring(equals + 1).strip());
                }
            }
        }
        return values;
    }

    /// The client's address in textual form; behind trusted proxies the one they forwarded.
    public String remoteAddress() {
        return remoteAddress;
    }

    /// What the client calls itself; empty text when it does not say.
    public String userAgent() {
        return header("User-Agent").orElse("");
    }

    @Override
    public String toString() {
        return "Request[" + id + "]";
    }

    List<String> headers(HeaderName name) {
        return source.headers().all(name, List::of);
    }
}

package dev.signet.bench;

import dev.signet.base.Json;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Single requests to servers on this machine, for setting up and probing; the load itself is [Wrk]'s.
final class Loopback {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int BACKLOG = 1;
    private static final int SUCCESS = 2;
    private static final int CLASS = 100;

    private final HttpClient http;

    /// From this machine's usual address.
    Loopback() {
        this(Optional.empty());
    }

    private Loopback(Optional<InetAddress> from) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT);
        from.ifPresent(builder::localAddress);
        this.http = builder.build();
    }

    /// From another of this machine's own addresses: 127.0.0.2 and so on.
    static Loopback from(int last) {
        try {
            return new Loopback(Optional.of(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last})));
        } catch (UnknownHostException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A port that was free a moment ago.
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Where a server on this port is.
    static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// A request that is given up after a while.
    static HttpRequest.Builder to(URI url) {
        return HttpRequest.newBuilder(url).timeout(LIMIT);
    }

    /// A form.
    static HttpRequest form(URI url, String body) {
        return to(url).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /// A JSON body with a bearer token.
    static HttpRequest json(URI url, String token, Object body) {
        return to(url).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
    }

    /// Whether a plain GET is answered 200 now.
    boolean answers(URI url) {
        try {
            return http.send(to(url).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
    }

    /// The status of the answer, whatever it is; zero when there is none.
    int status(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
    }

    /// The body of a successful answer; refuses any other.
    byte[] body(HttpRequest request) {
        return answer(request).body();
    }

    /// A successful answer; refuses any other, naming its status and never the request's query or body.
    HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() / CLASS == SUCCESS) return response;
            throw refused(request, "answered " + response.statusCode());
        } catch (IOException failed) {
            throw refused(request, "did not answer: " + failed);
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
    }

    /// The same, read as JSON.
    JsonNode jsonBody(HttpRequest request) {
        return Json.parse(body(request)).orElseThrow(() -> refused(request, "did not answer with JSON"));
    }

    private static StartFailure refused(HttpRequest request, String what) {
        URI url = request.uri();
        return new StartFailure(
                request.method() + " " + url.resolve(url.getRawPath()) + " " + what + "."); // a ticket is in a query
    }
}

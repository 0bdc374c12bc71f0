package dev.signet.http;

import dev.signet.base.Json;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/// An answer as bytes, ready to be sent; of a stream only the head.
final class Rendered {
    private static final HeaderName REQUEST_ID = HeaderNames.create("x-request-id");
    private static final String JSON = "application/json";
    private static final io.helidon.http.Header JSON_TYPE = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, JSON);
    private static final byte[] NOTHING = new byte[0];

    private final String requestId;
    private final int status;
    private final List<Header> headers;
    private final String mediaType;
    private final byte[] body;

    private Rendered(String requestId, Answer answer, String mediaType, byte[] body) {
        this.requestId = requestId;
        this.status = answer.status();
        this.headers = answer.headers();
        this.mediaType = mediaType;
        this.body = body;
    }

    /// The bytes of an answer; throws what the JSON writer throws for a value it cannot write.
    static Rendered of(Answer answer, String requestId) {
        return switch (answer.content()) {
            case Content.None _ -> new Rendered(requestId, answer, "", NOTHING);
            case Content.Json(Object value) -> new Rendered(requestId, answer, JSON, Json.bytes(value));
            case Content.Refusal refusal -> new Rendered(requestId, answer, JSON, Envelope.bytes(requestId, refusal));
            case Content.Stream stream -> new Rendered(requestId, answer, stream.mediaType(), NOTHING);
            case Content.Bytes bytes -> new Rendered(requestId, answer, bytes.mediaType(), bytes.unsafeBytes());
        };
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    /// Sends it; a `HEAD` request gets the head of the same answer.
    void send(ServerRequest request, ServerResponse response, Door.CrossOrigin crossOrigin) {
        begin(request, response, crossOrigin);
        if (body.length == 0) {
            response.send();
        } else if (request.prologue().method().text().equals("HEAD")) {
            response.headers().contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    /// Gives the response its status and its headers.
    void begin(ServerRequest request, ServerResponse response, Door.CrossOrigin crossOrigin) {
        response.status(Status.create(status));
        ServerResponseHeaders head = response.headers();
        writeHead(head);
        Cors.open(crossOrigin, request.headers(), head);
    }

    /// Writes the headers of the answer and the defaults.
    void writeHead(ServerResponseHeaders head) {
        for (Header header : headers) head.add(HeaderNames.create(header.name()), header.value());
        head.set(REQUEST_ID, requestId);
        if (mediaType.equals(JSON)) {
            head.setIfAbsent(JSON_TYPE);
        } else if (!mediaType.isEmpty()) {
            head.set(HeaderNames.CONTENT_TYPE, mediaType);
        }
        DefaultHeaders.complete(head, mediaType);
    }
}

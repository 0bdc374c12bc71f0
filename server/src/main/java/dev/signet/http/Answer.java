package dev.signet.http;

import dev.signet.base.Fault;
import dev.signet.base.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a handler or a door gives back; immutable.
///
/// The kit adds the request id and the default headers ([DefaultHeaders]); a header the answer sets itself wins.
public record Answer(int status, List<Header> headers, Content content) {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int FOUND = 303;

    /// Copies what it is given.
    public Answer {
        headers = List.copyOf(headers);
    }

    /// 200 with the value as JSON.
    public static Answer ok(Object value) {
        return json(OK, value);
    }

    /// The value as JSON.
    public static Answer json(int status, Object value) {
        return new Answer(status, List.of(), new Content.Json(value));
    }

    /// 200 with `{}`, the contract's answer of nothing (rest-api.md §2.8).
    public static Answer emptyObject() {
        return ok(Map.of());
    }

    /// 204 without a body.
    public static Answer noContent() {
        return new Answer(NO_CONTENT, List.of(), new Content.None());
    }

    /// A page; see [DefaultHeaders] for the policy it gets unless it sets its own.
    public static Answer html(int status, String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, List.of(), new Content.Bytes("text/html; charset=utf-8", bytes));
    }

    /// Bytes of any media type.
    public static Answer bytes(int status, String mediaType, byte[] bytes) {
        return new Answer(status, List.of(), new Content.Bytes(mediaType, bytes.clone()));
    }

    /// 200 with what the writer writes while it is sent, however long that is. For `HEAD` everything is written too, to
    /// nowhere.
    public static Answer stream(String mediaType, Content.Stream.Writer writer) {
        return new Answer(OK, List.of(), new Content.Stream(mediaType, writer));
    }

    /// 303: the client gets the location next, whatever its method was.
    public static Answer redirect(String location) {
        return new Answer(FOUND, List.of(new Header("Location", location)), new Content.None());
    }

    /// The error envelope with the status of the fault.
    public static Answer problem(Problem problem) {
        return new Answer(Statuses.of(problem.fault()), List.of(), new Content.Refusal(problem, Map.of()));
    }

    /// The error envelope for a fault and a sentence.
    public static Answer problem(Fault fault, String message) {
        return problem(Problem.of(fault, message));
    }

    /// The same answer with this header, in place of earlier ones of the name.
    public Answer with(String name, String value) {
        List<Header> next = new ArrayList<>(headers);
        next.removeIf(header -> header.name().equalsIgnoreCase(name));
        next.add(new Header(name, value));
        return new Answer(status, next, content);
    }

    /// The same answer with one more header line, beside earlier ones of the name (`Set-Cookie`).
    public Answer adding(String name, String value) {
        List<Header> next = new ArrayList<>(headers);
        next.add(new Header(name, value));
        return new Answer(status, next, content);
    }

    /// The same answer with these headers too, but for names it has already.
    Answer keeping(List<Header> earlier) {
        List<Header> next = new ArrayList<>(headers);
        for (Header header : earlier) {
            if (headers.stream().noneMatch(own -> own.name().equalsIgnoreCase(header.name()))) next.add(header);
        }
        return new Answer(status, next, content);
    }

    /// The same refusal with another key beside the envelope's own (`error` of RFC 6749 §5.2); refuses to change
    /// those, and any answer that is no refusal.
    public Answer withExtra(String key, String value) {
        if (!(content instanceof Content.Refusal refusal)) throw new IllegalStateException("not a refusal");
        return new Answer(status, headers, refusal.and(key, value));
    }
}

package dev.signet.http;

import dev.signet.base.Fault;
import io.helidon.http.DirectHandler;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/// Gives our envelope to what Helidon refuses by itself: request lines and headers it cannot read.
final class DirectAnswers implements DirectHandler {
    private final AccessLog accessLog;

    private DirectAnswers(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    /// Handlers for every kind of event.
    static DirectHandlers all(AccessLog accessLog) {
        DirectAnswers answers = new DirectAnswers(accessLog);
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) handlers.addHandler(type, answers);
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        ConnectionSelector.leaveTheRest();
        String id = RequestIds.next();
        Rendered rendered = Rendered.of(answer(status.code()), id);
        ServerResponseHeaders head = ServerResponseHeaders.create(headers);
        rendered.writeHead(head);
        accessLog.add(new AccessLog.Entry(
                new AccessLog.Who(id, Outcome.NONE, Outcome.NONE),
                request.method(),
                Outcome.NONE,
                rendered.status(),
                0));
        return TransportResponse.builder()
                .status(Status.create(rendered.status()))
                .headers(head)
                .entity(rendered.body())
                .keepAlive(false)
                .build();
    }

    private static Answer answer(int status) {
        return switch (status) {
            case 413 -> Answer.problem(Fault.TOO_LARGE, "The body is larger than this server takes.");
            case 501 -> Answer.problem(Fault.NOT_BUILT, "This server takes no transfer coding but chunked.");
            case 503 -> Answer.problem(Fault.UNAVAILABLE, "The server is busy. Try again in a moment.");
            default ->
                Statuses.isOurs(status)
                        ? Refusals.internal()
                        : Answer.problem(Fault.INVALID_REQUEST, "The request line or a header cannot be read.");
        };
    }
}

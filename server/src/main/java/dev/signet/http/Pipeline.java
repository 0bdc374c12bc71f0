package dev.signet.http;

import dev.signet.base.Problem;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Takes every request through the same steps: match → prove → read → bind → handle → answer.
///
/// An exception in any of them is logged under the request id and answered as `internal_error`, an [Outage] as
/// `unavailable`.
final class Pipeline implements io.helidon.webserver.http.Handler {
    private static final String OPTIONS = "OPTIONS";

    private final Routes routes;
    private final ClientAddresses addresses;
    private final AccessLog accessLog;

    Pipeline(Routes routes, ClientAddresses addresses, AccessLog accessLog) {
        this.routes = routes;
        this.addresses = addresses;
        this.accessLog = accessLog;
    }

    @Override
    public void handle(ServerRequest source, ServerResponse response) {
        long begun = System.nanoTime();
        String id = RequestIds.next();
        String remote = addresses.of(source);
        Arrival arrival = new Arrival(source, id, remote, ConnectionSelector.client());
        Outcome outcome = outcome(arrival);
        Sent sent = arrival.client().isGone()
                ? new Sent.Unheard()
                : new Sender(source, response, id, outcome.crossOrigin()).send(outcome.answer());
        accessLog.add(new AccessLog.Entry(
                new AccessLog.Who(id, remote, outcome.caller()),
                source.prologue().method().text(),
                outcome.pattern(),
                sent.status(),
                System.nanoTime() - begun));
        switch (sent) {
            case Sent.Whole _ -> closeIfPromised(source, response);
            case Sent.Cut() -> throw new CloseConnectionException("the answer could not be finished");
            case Sent.Unheard() -> throw new CloseConnectionException("the client left before the answer");
        }
    }

    /// Helidon 4.5 promises `Connection: close` and then waits for the next request all the same; what we did not read
    /// of a body must never be taken for that request.
    private static void closeIfPromised(ServerRequest source, ServerResponse response) {
        if (source.headers().containsToken(HeaderValues.CONNECTION_CLOSE)
                || response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("closed as promised");
        }
    }

    private Outcome outcome(Arrival arrival) {
        String method = arrival.source().prologue().method().text();
        return switch (routes.match(
                method, arrival.source().prologue().uriPath().rawPath())) {
            case Match.Found(Route<?, ?> route, Map<String, String> parameters) ->
                serve(route, arrival.source(), new Request(arrival, parameters));
            case Match.OtherMethod(List<Route<?, ?>> there) -> otherMethod(there, new Request(arrival, Map.of()));
            case Match.Nowhere(Optional<Door<?>> guard) -> {
                Request request = new Request(arrival, Map.of());
                yield guard.map(door -> behind(door, request, Outcome.NONE, Refusals::notFound))
                        .orElseGet(() -> Outcome.of(Refusals.notFound(), Outcome.NONE, Door.CrossOrigin.SAME_ORIGIN));
            }
        };
    }

    private Outcome otherMethod(List<Route<?, ?>> there, Request request) {
        Route<?, ?> first = there.getFirst();
        String pattern = first.endpoint().path().text();
        if (request.method().equals(OPTIONS)) {
            return Outcome.of(Cors.options(there), pattern, first.door().crossOrigin());
        }
        return behind(first.door(), request, pattern, () -> Refusals.otherMethod(Cors.methods(there)));
    }

    private <P> Outcome behind(Door<P> door, Request request, String pattern, Supplier<Answer> answer) {
        return prove(door, request, pattern, _ -> answer.get());
    }

    private <P, Q> Outcome serve(Route<P, Q> route, ServerRequest source, Request request) {
        String pattern = route.endpoint().path().text();
        Outcome outcome = prove(route.door(), request, pattern, caller -> admitted(route, source, request, caller));
        return outcome.answer().content() instanceof Content.Refusal refusal
                ? outcome.with(shown(route.work().refusals(), request, refusal)
                        .keeping(outcome.answer().headers()))
                : outcome;
    }

    private static Answer shown(RefusalPage page, Request request, Content.Refusal refusal) {
        try {
            return page.show(request, refusal);
        } catch (RuntimeException | StackOverflowError thrown) {
            return Failed.answer(request.id(), thrown);
        }
    }

    private <P> Outcome prove(Door<P> door, Request request, String pattern, Function<P, Answer> next) {
        try {
            return switch (door.prove(request)) {
                case Proof.Refused<P>(Answer answer) -> Outcome.of(answer, pattern, door.crossOrigin());
                case Proof.Proven<P>(P caller, String label) ->
                    new Outcome(attempt(request, () -> next.apply(caller)), pattern, label, door.crossOrigin());
            };
        } catch (RuntimeException | StackOverflowError thrown) {
            return Outcome.of(Failed.answer(request.id(), thrown), pattern, door.crossOrigin());
        }
    }

    private static Answer attempt(Request request, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError thrown) {
            return Failed.answer(request.id(), thrown);
        }
    }

    private static <P, Q> Answer admitted(Route<P, Q> route, ServerRequest source, Request request, P caller) {
        Input<Q> input = route.input();
        if (!BodyBinder.reads(input.body())) return bound(route, request, caller, new byte[0]);
        return switch (BodyIntake.of(source, input.maxBodyBytes())) {
            case BodyIntake.Whole whole -> bound(route, request, caller, whole.bytes());
            case BodyIntake.TooLarge _ -> {
                ConnectionSelector.leaveTheRest();
                yield Refusals.tooLarge(input.maxBodyBytes());
            }
            case BodyIntake.Broken _ -> Refusals.broken();
        };
    }

    private static <P, Q> Answer bound(Route<P, Q> route, Request request, P caller, byte[] body) {
        Violations violations = new Violations();
        Map<QueryParameter<?>, Object> query = query(route.input(), request, violations);
        String contentType = BodyBinder.reads(route.input().body())
                ? request.header("Content-Type").orElse("")
                : "";
        return switch (BodyBinder.bind(route.input().body(), contentType, body, violations)) {
            case BodyOf.Bound.Unreadable<Q>(Problem problem) -> Answer.problem(problem);
            case BodyOf.Bound.Violated<Q> _ -> Answer.problem(Problem.invalid(violations.all()));
            case BodyOf.Bound.Value<Q>(Q value) ->
                violations.isEmpty()
                        ? route.work().handler().handle(new Call<>(request, caller, value, query))
                        : Answer.problem(Problem.invalid(violations.all()));
        };
    }

    private static Map<QueryParameter<?>, Object> query(Input<?> input, Request request, Violations violations) {
        request.query().violations().forEach(violations::add);
        if (input.query().isEmpty()) return Map.of();
        Map<QueryParameter<?>, Object> values = new HashMap<>();
        for (QueryParameter<?> parameter : input.query()) {
            parameter.read(request.query(), violations::add).ifPresent(value -> values.put(parameter, value));
        }
        return values;
    }
}

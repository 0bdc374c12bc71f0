package dev.signet.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A [Route] in the making; every step is a new draft. A draft that names no door is open to anyone.
public final class RouteDraft<P, Q> {
    private final Endpoint endpoint;
    private final RouteDocs docs;
    private final Door<P> door;
    private final Input<Q> input;
    private final RefusalPage refusals;

    private RouteDraft(Endpoint endpoint, RouteDocs docs, Door<P> door, Input<Q> input, RefusalPage refusals) {
        this.endpoint = endpoint;
        this.docs = docs;
        this.door = door;
        this.input = input;
        this.refusals = refusals;
    }

    static RouteDraft<Stranger, NoBody> of(HttpMethod method, String path) {
        return new RouteDraft<>(
                new Endpoint(method, PathPattern.of(path)),
                new RouteDocs("", "", "", "", List.of()),
                Door.openApi(),
                new Input<>(List.of(), BodyOf.nothing(), Input.DEFAULT_MAX_BODY_BYTES),
                RefusalPage.ENVELOPE);
    }

    /// The operation id and the summary. A route without a name is left out of the public description.
    public RouteDraft<P, Q> named(String operationId, String summary) {
        return with(new RouteDocs(operationId, summary, docs.description(), docs.tag(), docs.responses()));
    }

    /// The longer description.
    public RouteDraft<P, Q> described(String description) {
        return with(new RouteDocs(docs.operationId(), docs.summary(), description, docs.tag(), docs.responses()));
    }

    /// The tag the route is filed under.
    public RouteDraft<P, Q> tagged(String tag) {
        return with(new RouteDocs(docs.operationId(), docs.summary(), docs.description(), tag, docs.responses()));
    }

    /// One more answer, with the record its JSON is made of.
    public RouteDraft<P, Q> answers(int status, String description, Class<? extends Record> body) {
        return answers(new Response(status, description, Optional.of(body)));
    }

    /// One more answer without a documented body.
    public RouteDraft<P, Q> answers(int status, String description) {
        return answers(new Response(status, description, Optional.empty()));
    }

    /// The door it goes through.
    public <R> RouteDraft<R, Q> through(Door<R> next) {
        return new RouteDraft<>(endpoint, docs, next, input, refusals);
    }

    /// One more query parameter.
    public RouteDraft<P, Q> query(QueryParameter<?> parameter) {
        List<QueryParameter<?>> query = new ArrayList<>(input.query());
        query.add(parameter);
        return with(new Input<>(query, input.body(), input.maxBodyBytes()));
    }

    /// What it takes as its body.
    public <R> RouteDraft<P, R> takes(BodyOf<R> body) {
        return new RouteDraft<>(endpoint, docs, door, new Input<>(input.query(), body, input.maxBodyBytes()), refusals);
    }

    /// The most bytes its body may have.
    public RouteDraft<P, Q> limitedTo(int maxBodyBytes) {
        return with(new Input<>(input.query(), input.body(), maxBodyBytes));
    }

    /// How its refusals look: those of its door, its handler, and the kit's own.
    public RouteDraft<P, Q> refusing(RefusalPage page) {
        return new RouteDraft<>(endpoint, docs, door, input, page);
    }

    /// The finished route of a handler that uses something up, such as a one-time ticket: neither a `HEAD` request nor
    /// a prefetch gets to it. `HEAD` is answered with 200 and nothing, a prefetch is declined with 503.
    public Route<P, Q> handledOnceBy(Handler<P, Q> handler) {
        return handledBy(new OnceHandler<>(handler));
    }

    /// The finished route.
    public Route<P, Q> handledBy(Handler<P, Q> handler) {
        return new Route<>(endpoint, docs, door, input, new Work<>(handler, refusals));
    }

    private RouteDraft<P, Q> answers(Response response) {
        List<Response> responses = new ArrayList<>(docs.responses());
        responses.add(response);
        return with(new RouteDocs(docs.operationId(), docs.summary(), docs.description(), docs.tag(), responses));
    }

    private RouteDraft<P, Q> with(RouteDocs next) {
        return new RouteDraft<>(endpoint, next, door, input, refusals);
    }

    private RouteDraft<P, Q> with(Input<Q> next) {
        return new RouteDraft<>(endpoint, docs, door, next, refusals);
    }
}

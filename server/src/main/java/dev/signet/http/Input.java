package dev.signet.http;

import java.util.List;

/// What a route reads: declared query parameters, the body, and the most bytes the body may have.
public record Input<Q>(List<QueryParameter<?>> query, BodyOf<Q> body, int maxBodyBytes) {
    /// The most bytes a body has unless the route says otherwise.
    public static final int DEFAULT_MAX_BODY_BYTES = 1 << 20;

    /// Copies what it is given.
    public Input {
        query = List.copyOf(query);
    }
}

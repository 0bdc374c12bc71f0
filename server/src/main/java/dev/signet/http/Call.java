package dev.signet.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One proven, bound call: who calls, what they sent, and the values of the declared query parameters.
public final class Call<P, Q> {
    private final Request request;
    private final P caller;
    private final Q body;
    private final Map<QueryParameter<?>, Object> query;

    Call(Request request, P caller, Q body, Map<QueryParameter<?>, Object> query) {
        this.request = request;
        this.caller = caller;
        this.body = body;
        this.query = query;
    }

    /// The head of the request.
    public Request request() {
        return request;
    }

    /// Who calls.
    public P caller() {
        return caller;
    }

    /// What they sent.
    public Q body() {
        return body;
    }

    /// The decoded value of a path parameter; see [Request#pathParameter(String)].
    public String path(String name) {
        return request.pathParameter(name);
    }

    /// The value of a declared query parameter, valid by now.
    ///
    /// Throws [IllegalArgumentException] for a parameter the route does not declare.
    public <T> T query(QueryParameter<T> parameter) {
        if (!query.containsKey(parameter)) {
            throw new IllegalArgumentException("the route does not declare the parameter " + parameter.name());
        }
        return parameter.cast(Objects.requireNonNull(query.get(parameter)));
    }

    /// All values of any query parameter, decoded, declared or not.
    public List<String> queryValues(String name) {
        return request.query().all(name);
    }
}

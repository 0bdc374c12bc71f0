package dev.signet.http;

/// One operation of the server, as data: everything the kit, the documentation and the tests derive from it.
///
/// ```java
/// Route.get("/v2/credentials/{clientId}")
///         .named("getCredential", "Look at a credential").tagged("credentials")
///         .through(bearerDoor)
///         .answers(200, "The credential", CredentialView.class)
///         .handledBy(call -> Answer.ok(view(call.caller(), call.path("clientId"))));
/// ```
public record Route<P, Q>(Endpoint endpoint, RouteDocs docs, Door<P> door, Input<Q> input, Work<P, Q> work) {

    /// Begins a `GET` route, which answers `HEAD` too.
    public static RouteDraft<Stranger, NoBody> get(String path) {
        return RouteDraft.of(HttpMethod.GET, path);
    }

    /// Begins a `POST` route.
    public static RouteDraft<Stranger, NoBody> post(String path) {
        return RouteDraft.of(HttpMethod.POST, path);
    }

    /// Begins a `PUT` route.
    public static RouteDraft<Stranger, NoBody> put(String path) {
        return RouteDraft.of(HttpMethod.PUT, path);
    }

    /// Begins a `PATCH` route.
    public static RouteDraft<Stranger, NoBody> patch(String path) {
        return RouteDraft.of(HttpMethod.PATCH, path);
    }

    /// Begins a `DELETE` route.
    public static RouteDraft<Stranger, NoBody> delete(String path) {
        return RouteDraft.of(HttpMethod.DELETE, path);
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }
}

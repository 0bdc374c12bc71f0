package dev.signet.http;

/// Who may call a route, and how they prove it. Every route goes through exactly one.
///
/// A door looks at the request's head only: the body of a stranger is never read.
public interface Door<P> {

    /// A short name, unique among doors; the key of its security scheme in OpenAPI.
    String name();

    /// How callers carry their proof.
    SecurityScheme scheme();

    /// Who may call, as a phrase for the documentation ("Callers with an access token").
    String whoMayCall();

    /// Whether scripts of other origins may call through this door.
    CrossOrigin crossOrigin();

    /// Makes a caller from the request, or refuses.
    Proof<P> prove(Request request);

    /// Whether browsers let scripts of other origins read answers given through a door (rest-api.md §2.8).
    enum CrossOrigin {
        /// Any origin, without cookies.
        ANY_ORIGIN,
        /// The browser's default: none.
        SAME_ORIGIN
    }

    /// The door of public API routes.
    static Door<Stranger> openApi() {
        return new OpenDoor("publicApi", CrossOrigin.ANY_ORIGIN);
    }

    /// The door of public pages.
    static Door<Stranger> openPage() {
        return new OpenDoor("publicPage", CrossOrigin.SAME_ORIGIN);
    }
}

package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.access.Session;
import dev.signet.base.Fault;
import dev.signet.credentials.TokenCheck;
import dev.signet.credentials.VerifyToken;
import dev.signet.http.Answer;
import dev.signet.http.Door;
import dev.signet.http.Proof;
import dev.signet.http.Request;
import dev.signet.http.SecurityScheme;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Lets in who holds a good bearer token (rest-api.md §1.3, RFC 6750 §2.1), and people who are signed in, from the
/// portal's own pages.
///
/// Guarantee: a cookie alone opens nothing. It counts only beside a header that a page of another origin cannot send
/// here, and only when the browser does not say that another site asks; answers never allow credentials to others.
final class ApiDoor implements Door<Principal> {
    /// What the portal's pages say of themselves.
    static final String PORTAL = "X-Signet-Portal";

    private static final String SCHEME = "Bearer ";

    private final VerifyToken tokens;
    private final Function<Request, Optional<Session>> people;

    /// Tokens are proven there, and people who are signed in by that.
    ApiDoor(VerifyToken tokens, Function<Request, Optional<Session>> people) {
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    public String name() {
        return "bearer";
    }

    @Override
    public SecurityScheme scheme() {
        return new SecurityScheme.Bearer("JWT");
    }

    @Override
    public String whoMayCall() {
        return "Whoever holds an access token of POST /v2/auth/token";
    }

    @Override
    public CrossOrigin crossOrigin() {
        return CrossOrigin.ANY_ORIGIN;
    }

    @Override
    public Proof<Principal> prove(Request request) {
        if (isFromPortal(request)) return proveSession(request);
        Optional<String> token = token(request);
        if (token.isEmpty()) return refused("Token missing or malformed");
        return switch (tokens.verify(token.get(), request.remoteAddress())) {
            case TokenCheck.Good(Principal.Machine caller) ->
                Proof.proven(caller, caller.client().value());
            case TokenCheck.Bad() ->
                refused("The token has expired, was revoked, or is not of this server. Get a new one.");
            case TokenCheck.AddressRefused() -> Proof.refused(Answer.problem(Fault.FORBIDDEN, TokenRefusals.ADDRESS));
            case TokenCheck.TooMany(int perSecond) -> Proof.refused(RateAnswers.tooManyCalls(perSecond));
        };
    }

    private Proof<Principal> proveSession(Request request) {
        return people.apply(request)
                .map(Session::holder)
                .map(holder -> Proof.<Principal>proven(holder, holder.member().value()))
                .orElseGet(() -> refused("You are not signed in any more. Sign in again."));
    }

    private static boolean isFromPortal(Request request) {
        return !request.headers(PORTAL).isEmpty()
                && request.headers("Authorization").isEmpty()
                && request.headers("Sec-Fetch-Site").stream().allMatch("same-origin"::equals);
    }

    private static Optional<String> token(Request request) {
        List<String> values = request.headers("Authorization");
        if (values.size() != 1) return Optional.empty();
        String value = values.getFirst();
        boolean isBearer = value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return isBearer ? Optional.of(value.substring(SCHEME.length()).strip()) : Optional.empty();
    }

    private static Proof<Principal> refused(String message) {
        return Proof.refused(
                Answer.problem(Fault.UNAUTHORIZED, message).with("WWW-Authenticate", "Bearer realm=\"signet\""));
    }
}

package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.credentials.VerifyToken;
import dev.signet.http.Answer;
import dev.signet.http.Door;
import dev.signet.http.Proof;
import dev.signet.http.Request;
import dev.signet.http.SecurityScheme;
import java.util.List;
import java.util.Optional;

/// Lets in who holds a good bearer token (rest-api.md §1.3, RFC 6750 §2.1).
final class BearerDoor implements Door<Principal.Machine> {
    private static final String SCHEME = "Bearer ";

    private final VerifyToken tokens;

    BearerDoor(VerifyToken tokens) {
        this.tokens = tokens;
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
    public Proof<Principal.Machine> prove(Request request) {
        Optional<String> token = token(request);
        if (token.isEmpty()) return refused("Token missing or malformed");
        return token.flatMap(tokens::verify)
                .map(caller -> Proof.proven(caller, caller.client().value()))
                .orElseGet(
                        () -> refused("The token has expired, was revoked, or is not of this server. Get a new one."));
    }

    private static Optional<String> token(Request request) {
        List<String> values = request.headers("Authorization");
        if (values.size() != 1) return Optional.empty();
        String value = values.getFirst();
        boolean isBearer = value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return isBearer ? Optional.of(value.substring(SCHEME.length()).strip()) : Optional.empty();
    }

    private static Proof<Principal.Machine> refused(String message) {
        return Proof.refused(
                Answer.problem(Fault.UNAUTHORIZED, message).with("WWW-Authenticate", "Bearer realm=\"signet\""));
    }
}

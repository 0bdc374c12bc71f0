package dev.signet.web.api;

import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.credentials.ClientProof;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.IntrospectToken;
import dev.signet.credentials.TokenOutcome;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Form;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Stranger;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// `POST /v2/auth/revoke` (RFC 7009) and `POST /v2/auth/introspect` (RFC 7662); ours.
///
/// The client proves itself first, so a stranger learns nothing of what the request lacks besides.
final class TokenStateRoutes {
    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final Map<String, Boolean> INACTIVE = Map.of("active", false);

    private final ClientTokens tokens;
    private final Set<String> audiences;

    /// Client assertions are for one of these names of the server.
    TokenStateRoutes(ClientTokens tokens, Set<String> audiences) {
        this.tokens = tokens;
        this.audiences = Set.copyOf(audiences);
    }

    List<Route<?, ?>> all() {
        return List.of(
                at("/v2/auth/revoke")
                        .named("revokeToken", "End a token before its time")
                        .described("An access token ends alone, a refresh token with all that came from the same grant."
                                + " The client authenticates as at the token endpoint. A token that is none, or not"
                                + " the client's to end, is answered like one that was ended.")
                        .answers(200, "It does not work any more")
                        .handledBy(call -> proven(call, (proof, form) -> end(call, proof, form))),
                at("/v2/auth/introspect")
                        .named("introspectToken", "Ask what a token is good for")
                        .described("A credential learns of its own tokens, one owned by an Admin of all of the"
                                + " organization; all else is not active.")
                        .answers(200, "What it is good for", TokenStateAnswer.class)
                        .handledBy(call -> proven(call, (proof, form) -> introspect(call, proof, form))));
    }

    private static RouteDraft<Stranger, Form> at(String path) {
        return Route.post(path)
                .tagged("auth")
                .takes(BodyOf.formOrJson(TokenQueryForm.class))
                .limitedTo(MAX_BODY_BYTES);
    }

    private Answer proven(Call<Stranger, Form> call, BiFunction<ClientProof, Form, Answer> answer) {
        Form form = call.body();
        for (String name : form.names()) {
            if (form.isRepeated(name)) return invalid(name, "Give it once.");
        }
        return switch (ClientAuthentication.of(call.request(), form, audiences)) {
            case ClientAuthentication.Presented(ClientProof proof) ->
                form.given("token").isPresent()
                        ? answer.apply(proof, form)
                        : invalid("token", "Give the token it is about.");
            case ClientAuthentication.None() ->
                TokenRefusals.invalidClient(
                        "Send the client ID and secret, by HTTP Basic or in the body, or a client assertion.");
            case ClientAuthentication.Garbled() -> TokenRoutes.garbled();
            case ClientAuthentication.Invalid(Problem problem) -> TokenRefusals.invalidRequest(Answer.problem(problem));
        };
    }

    private Answer end(Call<Stranger, Form> call, ClientProof proof, Form form) {
        Optional<TokenOutcome.Failure> failure =
                tokens.end().end(proof, token(form), hint(form), Origins.of(call.request()));
        return failure.map(TokenRefusals::of).orElseGet(Answer::emptyObject);
    }

    private Answer introspect(Call<Stranger, Form> call, ClientProof proof, Form form) {
        return switch (tokens.introspect().introspect(proof, token(form), hint(form), Origins.of(call.request()))) {
            case IntrospectToken.Outcome.Active active -> Answer.ok(TokenStateAnswer.of(active));
            case IntrospectToken.Outcome.Inactive() -> Answer.ok(INACTIVE);
            case IntrospectToken.Outcome.Refused(TokenOutcome.Failure failure) -> TokenRefusals.of(failure);
        };
    }

    private static String token(Form form) {
        return form.given("token").orElseThrow();
    }

    private static String hint(Form form) {
        return form.given("token_type_hint").orElse("");
    }

    private static Answer invalid(String field, String message) {
        return TokenRefusals.invalidRequest(Answer.problem(Problem.invalid(List.of(new Violation(field, message)))));
    }
}

package dev.signet.web.api;

import dev.signet.base.Fault;
import dev.signet.credentials.AccessToken;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.ExchangeOutcome;
import dev.signet.credentials.ExchangeToken;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Form;
import dev.signet.http.Stranger;
import dev.signet.secrets.Secret;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;

/// The grant `urn:ietf:params:oauth:grant-type:token-exchange` of the token endpoint: to act as somebody (RFC 8693,
/// rest-api.md §1.2).
final class ExchangeGrant {
    static final String TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

    private final ClientTokens tokens;

    ExchangeGrant(ClientTokens tokens) {
        this.tokens = tokens;
    }

    /// The answer to that form.
    Answer answer(Call<Stranger, Form> call) {
        Form form = call.body();
        Optional<String> bearer = BearerToken.of(call.request());
        if (bearer.isEmpty()) return unauthorized("Send the actor token in the Authorization header too, as Bearer.");
        return wrong(form, bearer.get()).orElseGet(() -> exchange(call));
    }

    private Answer exchange(Call<Stranger, Form> call) {
        ExchangeToken.Ask ask = new ExchangeToken.Ask(
                call.body().given("actor_token").orElseThrow(),
                call.body().given("subject_token").orElseThrow());
        return switch (tokens.exchange().exchange(ask, Origins.of(call.request()))) {
            case ExchangeOutcome.Granted(AccessToken token) ->
                Answer.ok(TokenAnswer.exchanged(token, ACCESS_TOKEN)).with("Pragma", "no-cache");
            case ExchangeOutcome.Refused(ExchangeOutcome.Why why) -> ExchangeRefusals.of(why);
            case ExchangeOutcome.TooManyRequests(int perSecond) -> TokenRefusals.tooManyTokens(perSecond);
        };
    }

    /// What is wrong with the form itself.
    private static Optional<Answer> wrong(Form form, String bearer) {
        return type(form, "subject_token", JWT)
                .or(() -> type(form, "actor_token", ACCESS_TOKEN))
                .or(() -> isSame(bearer, form.given("actor_token").orElse(""))
                        ? Optional.empty()
                        : Optional.of(TokenRoutes.invalid(
                                "actor_token", "Give the same token as in the Authorization header.")))
                .or(() -> form.given("requested_token_type")
                        .filter(type -> !type.equals(ACCESS_TOKEN))
                        .map(_ -> TokenRoutes.invalid("requested_token_type", "Give " + ACCESS_TOKEN + ", or none.")))
                .or(() -> List.of("resource", "audience").stream()
                        .filter(name -> form.given(name).isPresent())
                        .findFirst()
                        .map(name -> TokenRefusals.refusal(
                                Fault.INVALID_REQUEST,
                                "invalid_target",
                                name + ": Leave it out: the token is for this server.")));
    }

    private static Optional<Answer> type(Form form, String field, String type) {
        if (form.given(field).isEmpty()) return Optional.of(TokenRoutes.invalid(field, "Give the token."));
        String typeField = field + "_type";
        return form.given(typeField).equals(Optional.of(type))
                ? Optional.empty()
                : Optional.of(TokenRoutes.invalid(typeField, "Give " + type + "."));
    }

    /// In a time that does not depend on where they differ.
    private static boolean isSame(String one, String other) {
        return Secret.ofText(one).matches(Secret.ofText(other));
    }

    static Answer unauthorized(String message) {
        return TokenRefusals.refusal(Fault.UNAUTHORIZED, "invalid_client", message)
                .with("WWW-Authenticate", "Bearer realm=\"signet\"");
    }
}

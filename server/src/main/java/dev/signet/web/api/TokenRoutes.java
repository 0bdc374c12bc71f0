package dev.signet.web.api;

import dev.signet.access.Origin;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.credentials.ClientProof;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.TokenOutcome;
import dev.signet.credentials.TokenPair;
import dev.signet.embed.TradeTicket;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Form;
import dev.signet.http.Route;
import dev.signet.http.Stranger;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `POST /v2/auth/token` (rest-api.md §1.2, RFC 6749 §3.2).
final class TokenRoutes {
    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final String CLIENT_CREDENTIALS = "client_credentials";
    private static final String REFRESH_TOKEN = "refresh_token";

    private final ClientTokens tokens;
    private final Set<String> audiences;
    private final ExchangeGrant exchange;
    private final Optional<TicketGrant> tickets;

    /// Client assertions are for one of these names of the server. No tickets are traded.
    TokenRoutes(ClientTokens tokens, Set<String> audiences) {
        this(tokens, audiences, Optional.empty());
    }

    private TokenRoutes(ClientTokens tokens, Set<String> audiences, Optional<TicketGrant> tickets) {
        this.tokens = tokens;
        this.audiences = Set.copyOf(audiences);
        this.exchange = new ExchangeGrant(tokens);
        this.tickets = tickets;
    }

    /// The same, with tickets traded there.
    TokenRoutes trading(TradeTicket trade) {
        return new TokenRoutes(tokens, audiences, Optional.of(new TicketGrant(tokens.vouched(), trade, audiences)));
    }

    List<Route<?, ?>> all() {
        return List.of(Route.post("/v2/auth/token")
                .named("getToken", "Get an access token")
                .described("Exchanges a client ID and secret, or a refresh token, for an access token that lives one"
                        + " hour. The client authenticates by HTTP Basic, in the body, or with a client assertion"
                        + " (RFC 7523). Refresh tokens are good for one use. An Admin acts as a member by a token"
                        + " exchange (RFC 8693), which is audited as both.")
                .tagged("auth")
                .takes(BodyOf.formOrJson(TokenForm.class))
                .limitedTo(MAX_BODY_BYTES)
                .answers(200, "The access token, and what comes with it", TokenAnswer.class)
                .handledBy(this::token));
    }

    private Answer token(Call<Stranger, Form> call) {
        Form form = call.body();
        for (String name : form.names()) {
            if (form.isRepeated(name)) return invalid(name, "Give it once.");
        }
        Optional<String> grant = form.given("grant_type");
        if (grant.isEmpty()) return invalid("grant_type", "Give client_credentials, refresh_token or another grant.");
        return switch (grant.get()) {
            case CLIENT_CREDENTIALS -> clientCredentials(call);
            case REFRESH_TOKEN -> refresh(call);
            case ExchangeGrant.TYPE -> exchange.answer(call);
            case TicketGrant.TYPE -> tickets.map(trade -> trade.answer(call)).orElseGet(TokenRoutes::unsupported);
            default -> unsupported();
        };
    }

    private static Answer unsupported() {
        return TokenRefusals.unsupportedGrant(
                "grant_type: This server grants client_credentials, refresh_token and " + ExchangeGrant.TYPE + ".");
    }

    private Answer clientCredentials(Call<Stranger, Form> call) {
        return switch (ClientAuthentication.of(call.request(), call.body(), audiences)) {
            case ClientAuthentication.Presented(ClientProof proof) ->
                answer(tokens.issue().issue(proof, origin(call)));
            case ClientAuthentication.None() ->
                TokenRefusals.invalidClient(
                        "Send the client ID and secret, by HTTP Basic or in the body, or a client assertion.");
            case ClientAuthentication.Garbled() -> garbled();
            case ClientAuthentication.Invalid(Problem problem) -> TokenRefusals.invalidRequest(Answer.problem(problem));
        };
    }

    private Answer refresh(Call<Stranger, Form> call) {
        Optional<String> given = call.body().given(REFRESH_TOKEN);
        if (given.isEmpty()) return invalid(REFRESH_TOKEN, "Give the refresh token of the last answer.");
        String token = given.get();
        return switch (ClientAuthentication.of(call.request(), call.body(), audiences)) {
            case ClientAuthentication.Presented(ClientProof proof) ->
                answer(tokens.refresh().refresh(proof, token, origin(call)));
            case ClientAuthentication.None() -> answer(tokens.refresh().refresh(token, origin(call)));
            case ClientAuthentication.Garbled() -> garbled();
            case ClientAuthentication.Invalid(Problem problem) -> TokenRefusals.invalidRequest(Answer.problem(problem));
        };
    }

    private static Answer answer(TokenOutcome outcome) {
        return switch (outcome) {
            case TokenOutcome.Granted(TokenPair pair) ->
                Answer.ok(TokenAnswer.of(pair)).with("Pragma", "no-cache");
            case TokenOutcome.Failure failure -> TokenRefusals.of(failure);
        };
    }

    static Answer garbled() {
        return TokenRefusals.invalidClient(
                "The Authorization header is not Basic with the base64 of the client ID, a colon and the secret.");
    }

    /// That field is not as it must be.
    static Answer invalid(String field, String message) {
        return TokenRefusals.invalidRequest(Answer.problem(Problem.invalid(List.of(new Violation(field, message)))));
    }

    private static Origin origin(Call<?, ?> call) {
        return Origins.of(call.request());
    }
}

package dev.signet.web.api;

import dev.signet.access.Origin;
import dev.signet.base.ClientId;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import dev.signet.credentials.AccessToken;
import dev.signet.credentials.TokenOutcome;
import dev.signet.credentials.VouchedTokens;
import dev.signet.embed.TradeOutcome;
import dev.signet.embed.TradeTicket;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Form;
import dev.signet.http.Stranger;
import dev.signet.web.Origins;
import java.util.Optional;
import java.util.Set;

/// The grant `urn:ietf:params:oauth:grant-type:jwt-bearer` of the token endpoint: an embed ticket for an access
/// token of its embed user (RFC 7523 §2.1, rest-api.md §1.2). Organizations turn it on.
///
/// The ticket alone will do; a client that authenticates beside it must be the one that signed it.
final class TicketGrant {
    static final String TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final VouchedTokens tokens;
    private final TradeTicket tickets;
    private final Set<String> audiences;

    TicketGrant(VouchedTokens tokens, TradeTicket tickets, Set<String> audiences) {
        this.tokens = tokens;
        this.tickets = tickets;
        this.audiences = Set.copyOf(audiences);
    }

    /// The answer to that form.
    Answer answer(Call<Stranger, Form> call) {
        Optional<String> ticket = call.body().given("assertion");
        if (ticket.isEmpty()) return TokenRoutes.invalid("assertion", "Give an embed ticket.");
        Origin origin = Origins.of(call.request());
        return switch (ClientAuthentication.of(call.request(), call.body(), audiences)) {
            case ClientAuthentication.None() -> trade(ticket.get(), Optional.empty(), origin);
            case ClientAuthentication.Garbled() -> TokenRoutes.garbled();
            case ClientAuthentication.Invalid(Problem problem) -> TokenRefusals.invalidRequest(Answer.problem(problem));
            case ClientAuthentication.Presented presented ->
                switch (tokens.authenticate(presented.proof(), origin)) {
                    case VouchedTokens.Presenter.Failed(TokenOutcome.Failure failure) -> TokenRefusals.of(failure);
                    case VouchedTokens.Presenter.Known(ClientId client) ->
                        trade(ticket.get(), Optional.of(client), origin);
                };
        };
    }

    private Answer trade(String ticket, Optional<ClientId> presenter, Origin origin) {
        return switch (tickets.trade(new TradeTicket.Offer(ticket, presenter, origin))) {
            case TradeOutcome.Traded(AccessToken token) ->
                Answer.ok(TokenAnswer.of(token)).with("Pragma", "no-cache");
            case TradeOutcome.NoTokens(TokenOutcome.Failure failure) -> TokenRefusals.of(failure);
            case TradeOutcome.Refused(TradeOutcome.Why why, String sentence) ->
                why == TradeOutcome.Why.OFF
                        ? TokenRefusals.unsupportedGrant(sentence)
                        : TokenRefusals.refusal(Fault.INVALID_REQUEST, "invalid_grant", sentence);
        };
    }
}

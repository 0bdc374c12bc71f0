package dev.signet.embed;

import dev.signet.credentials.AccessToken;
import dev.signet.credentials.TokenOutcome;

/// What came of offering a ticket for an access token.
public sealed interface TradeOutcome {

    /// A token of the ticket's user; the ticket is used up.
    record Traded(AccessToken token) implements TradeOutcome {}

    /// The credential gets no tokens now.
    record NoTokens(TokenOutcome.Failure why) implements TradeOutcome {}

    /// None, for this reason, which the sentence tells; the ticket is as before.
    record Refused(Why why, String sentence) implements TradeOutcome {

        static Refused of(Why why) {
            return new Refused(why, why.sentence);
        }
    }

    /// Why there is none.
    enum Why {
        /// No credential there is signed it. What else is the matter strangers are not told.
        NO_TICKET("The assertion is not an embed ticket that a credential of this server signed."),
        /// The organization does not trade tickets.
        OFF("This organization does not trade embed tickets for access tokens. An Admin turns that on: PATCH"
                + " /v2/organization with jwtBearer true."),
        /// Another client presents it than the one that signed it.
        OTHER_CLIENT("The assertion was signed by another client than the one that authenticated."),
        /// A claim is not as a ticket needs it, or the ticket holds no more.
        TICKET("The assertion is not good."),
        /// It limits what its session may see, which a token would not.
        LIMITED("This ticket limits what its session may see (session_teams, session_attributes, controls or"
                + " eval_connection_id), which an access token cannot. Leave these claims out."),
        /// Somebody came with it before, here or at an embed.
        USED("This ticket was used before. Sign a new one, with another jti."),
        /// Nobody active of that address is a user of embeds, or they are an Admin.
        NOBODY("No active embed user has the e-mail address in the ticket's sub. A ticket that is traded creates"
                + " nobody: open an embed with one first.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }
}

package dev.signet.embed;

import dev.signet.access.MemberByEmail;
import dev.signet.access.Origin;
import dev.signet.access.Standing;
import dev.signet.base.ClientId;
import dev.signet.credentials.Credential;
import dev.signet.credentials.TokenOutcome;
import dev.signet.credentials.VouchedTokens;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.embed.ProveTicket.Proof;
import dev.signet.embed.TradeOutcome.Why;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Trades a ticket for an access token of the embed user it names (RFC 7523 §2.1, rest-api.md §1.2), where the
/// organization has turned that on, with a credential of both privileges.
///
/// Guarantee: a ticket is good once, here or at an embed. Nobody is created or changed by it, and nobody but an active
/// embed user gets a token. The token lives for an hour, or until the ticket ends if that is earlier.
public final class TradeTicket {
    private final Parts parts;
    private final VouchedTokens tokens;
    private final MemberByEmail members = new MemberByEmail();
    private final UsedTicketStore used = new UsedTicketStore();

    TradeTicket(Parts parts, VouchedTokens tokens) {
        this.parts = parts;
        this.tokens = tokens;
    }

    record Parts(Database database, ProveTicket prove, EmbedRules rules, InstantSource clock) {}

    /// A ticket, the client that authenticated beside it if one did, and from where.
    public record Offer(String ticket, Optional<ClientId> presenter, Origin from) {

        @Override
        public String toString() {
            return "Offer[hidden]";
        }
    }

    /// Trades it.
    public TradeOutcome trade(Offer offer) {
        return switch (parts.prove().prove(offer.ticket())) {
            case Proof.Strange(EmbedRefusal why) -> {
                tokens.refuseStranger("TRADE_" + why.reason().name(), offer.from());
                yield TradeOutcome.Refused.of(Why.NO_TICKET);
            }
            case Proof.Refused(Credential host, EmbedRefusal why) ->
                whyNot(host, offer).orElseGet(() -> refuse(host, offer, ticket(why)));
            case Proof.Proven(VerifiedTicket ticket) ->
                whyNot(ticket.credential(), offer).orElseGet(() -> trade(ticket, offer));
        };
    }

    private Optional<TradeOutcome> whyNot(Credential host, Offer offer) {
        if (!tokens.areGivenBy(host.organization())) return Optional.of(refuse(host, offer, Why.OFF));
        if (offer.presenter().filter(client -> !client.equals(host.id())).isPresent()) {
            return Optional.of(refuse(host, offer, Why.OTHER_CLIENT));
        }
        return Optional.empty();
    }

    private TradeOutcome trade(VerifiedTicket ticket, Offer offer) {
        Credential host = ticket.credential();
        Optional<TokenOutcome.Failure> why = tokens.whyNot(host, offer.from());
        if (why.isPresent()) return new TradeOutcome.NoTokens(why.get());
        if (ticket.claims().terms().limits()) return refuse(host, offer, Why.LIMITED);
        TradeOutcome outcome =
                parts.database().inOrganization(host.organization(), tx -> trade(tx, ticket, offer.from()));
        return outcome instanceof TradeOutcome.Refused refused ? refuse(host, offer, refused) : outcome;
    }

    private TradeOutcome trade(Transaction tx, VerifiedTicket ticket, Origin from) {
        TicketClaims claims = ticket.claims();
        Optional<Standing> user = members.find(tx, claims.user().email()).filter(tokens::areFor);
        if (user.isEmpty()) return TradeOutcome.Refused.of(Why.NOBODY);
        Instant now = parts.clock().instant();
        VouchedTokens.Voucher voucher = new VouchedTokens.Voucher(
                ticket.credential(), user.get().member().id(), claims.endsAt(), ticket.registeredKey());
        if (!voucher.isGoodAt(now)) return expired();
        if (!used.use(tx, UsedTicketStore.Ticket.of(ticket, parts.rules()))) return TradeOutcome.Refused.of(Why.USED);
        return tokens.in(tx, voucher, from)
                .<TradeOutcome>map(TradeOutcome.Traded::new)
                .orElseGet(TradeTicket::expired);
    }

    private static TradeOutcome.Refused expired() {
        return ticket(EmbedRefusal.of(EmbedReason.EXPIRED));
    }

    private TradeOutcome refuse(Credential host, Offer offer, Why why) {
        return refuse(host, offer, TradeOutcome.Refused.of(why));
    }

    private TradeOutcome refuse(Credential host, Offer offer, TradeOutcome.Refused refused) {
        tokens.refuse(host, "TRADE_" + refused.why().name(), offer.from());
        return refused;
    }

    private static TradeOutcome.Refused ticket(EmbedRefusal why) {
        return new TradeOutcome.Refused(Why.TICKET, why.sentence().replace("This link", "This ticket"));
    }
}

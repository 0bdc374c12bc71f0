package dev.signet.credentials;

import dev.signet.access.Audit;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Standing;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import dev.signet.secrets.TokenBasis;
import dev.signet.secrets.TokenHolder;
import dev.signet.secrets.TokenLife;
import dev.signet.secrets.TokenSerial;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Access tokens for users whom a host vouches for with a ticket (RFC 7523 §2.1, rest-api.md §1.2). What a ticket is
/// and whom it names, the room of embeds knows; this one says who may have a token, and signs it.
public final class VouchedTokens {
    private final Parts parts;

    VouchedTokens(Parts parts) {
        this.parts = parts;
    }

    record Parts(
            AuthenticateClient clients, CredentialGate gate, OrganizationPolicies policies, Tokens tokens, Kept kept) {}

    /// Where it is written down and counted.
    record Kept(Audit audit, RefusedTokens refused, CredentialUses uses, RateLimit rate, InstantSource clock) {}

    /// A ticket of the credential vouches for the member until then, signed by that registered key if not by a secret.
    public record Voucher(Credential credential, MemberId member, Instant notAfter, Optional<UUID> key) {

        /// Whether there is time for a token, which ends with it.
        public boolean isGoodAt(Instant now) {
            return TokenLife.until(now, notAfter).isPresent();
        }
    }

    /// Who a client is that authenticates itself beside its ticket; it need not.
    public sealed interface Presenter {

        /// The client is that one.
        record Known(ClientId client) implements Presenter {}

        /// It is not who it says.
        record Failed(TokenOutcome.Failure answer) implements Presenter {}
    }

    /// Authenticates the client that presents a ticket.
    public Presenter authenticate(ClientProof proof, Origin origin) {
        return switch (parts.clients().authenticate(proof, origin)) {
            case AuthenticateClient.Outcome.Failed(TokenOutcome.Failure answer) -> new Presenter.Failed(answer);
            case AuthenticateClient.Outcome.Proven(Credential credential, UUID by) -> {
                parts.kept().uses().count(credential, by);
                yield new Presenter.Known(credential.id());
            }
        };
    }

    /// Whether the organization trades tickets for tokens at all.
    public boolean areGivenBy(OrganizationId organization) {
        return parts.policies().of(organization).jwtBearer();
    }

    /// Whether they may be given to that member: an active user of embeds, no Admin.
    public boolean areFor(Standing member) {
        return WhoActs.canBeVouchedFor(member);
    }

    /// Why the credential gets none now, there; kept, when it is refused.
    public Optional<TokenOutcome.Failure> whyNot(Credential credential, Origin origin) {
        Optional<TokenOutcome.Why> why = parts.gate().whyNot(credential, origin.address());
        if (why.isPresent()) return Optional.of(parts.kept().refused().refuse(credential, why.get(), origin));
        RateLimit rate = parts.kept().rate();
        return rate.allows(credential.id().value())
                ? Optional.empty()
                : Optional.of(new TokenOutcome.TooManyRequests(rate.perSecond()));
    }

    /// Keeps why a ticket of the credential got no token.
    public void refuse(Credential credential, String reason, Origin origin) {
        RefusedTokens refused = parts.kept().refused();
        refused.keep(credential, reason, refused.entry(credential, AuditAction.TOKEN_REFUSE, origin));
    }

    /// Keeps why what a stranger sent is no ticket.
    public void refuseStranger(String reason, Origin origin) {
        parts.kept().refused().count(reason, origin);
    }

    /// A token for the member, as part of the caller's transaction; audited in it. Empty when the voucher has ended.
    public Optional<AccessToken> in(Transaction tx, Voucher voucher, Origin origin) {
        Credential credential = voucher.credential();
        TokenSerial serial = TokenSerial.first();
        TokenHolder holder = new TokenHolder(
                voucher.member().value(),
                credential.organization().toString(),
                credential.id().value(),
                new TokenBasis.Voucher());
        Optional<AccessToken> token =
                parts.tokens().sign(credential.organization(), holder, serial, voucher.notAfter());
        if (token.isPresent()) keep(tx, voucher, serial, origin);
        return token;
    }

    private void keep(Transaction tx, Voucher voucher, TokenSerial serial, Origin origin) {
        Credential credential = voucher.credential();
        Principal who = new Principal.Machine(credential.organization(), voucher.member(), credential.id());
        Kept kept = parts.kept();
        Instant now = kept.clock().instant();
        kept.audit().record(tx, AuditEntry.by(who, origin, now, AuditAction.TOKEN_VOUCH, "token:" + serial.id()));
        kept.uses().count(credential, origin);
        voucher.key().ifPresent(key -> kept.uses().count(credential, key));
    }
}

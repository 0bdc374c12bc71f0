package dev.signet.embed;

import dev.signet.credentials.Credential;
import dev.signet.embed.ExplainEmbed.Case;
import dev.signet.embed.ProveTicket.Proof;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Explains what is the same for tickets of every form: its claims, its credential's owner and pages, the visit it
/// would make, and what it lays down for the session.
final class ExplainBearer {
    /// Reasons not to open its tokens, which say nothing of them.
    private static final Set<EmbedReason> UNOPENED =
            EnumSet.of(EmbedReason.USED, EmbedReason.DEACTIVATED, EmbedReason.BUSY);

    private final ExplainSigner signers;
    private final ExplainVisit visits;
    private final SettleTerms settle;
    private final FrameOrigins origins;

    ExplainBearer(ExplainSigner signers, ExplainVisit visits, SettleTerms settle, FrameOrigins origins) {
        this.signers = signers;
        this.visits = visits;
        this.settle = settle;
        this.origins = origins;
    }

    /// Whose ticket it is, what it says, and what came of proving it as a visit does.
    record Bearer(Optional<Credential> credential, Optional<JudgedClaims> claims, Optional<Proof> proof) {
        static final Bearer NOBODY = new Bearer(Optional.empty(), Optional.empty(), Optional.empty());

        /// When it ends, if it says so.
        Optional<Instant> endsAt() {
            return claims.filter(judged -> judged.refusals().containsKey(EmbedRule.EXPIRY))
                    .map(judged -> judged.claims().endsAt());
        }
    }

    /// Whether the ticket was used; empty when nobody can know.
    Optional<Boolean> explain(Case one, Bearer bearer, Optional<EmbedTarget> target) {
        bearer.claims().ifPresent(claims -> new ExplainClaims(claims, one.now()).into(one.findings()));
        bearer.credential().ifPresent(host -> ExplainHostPage.explain(origins.of(host), one.origin(), one.findings()));
        if (bearer.credential().isEmpty() || bearer.claims().isEmpty()) {
            one.findings().unchecked(EmbedRule.USER, "Without the credential and the claims nobody knows the user.");
            return Optional.empty();
        }
        Credential host = bearer.credential().get();
        TicketClaims claims = bearer.claims().get().claims();
        String email = claims.user().email();
        if (!email.isEmpty()) signers.owner(host, email, one.findings());
        target.ifPresent(there -> terms(bearer, there, one));
        return visits.explain(new ExplainVisit.Visit(host, claims, target), one.asker(), one.findings());
    }

    /// What only a ticket that is proven can be asked.
    private void terms(Bearer bearer, EmbedTarget target, Case one) {
        Findings findings = one.findings();
        Optional<Proof> proof = bearer.proof();
        if (proof.isEmpty()) return;
        switch (proof.get()) {
            case Proof.Strange _ ->
                findings.unchecked(EmbedRule.SESSION_TERMS, "What a ticket lays down is asked once it is proven.");
            case Proof.Refused(Credential _, EmbedRefusal why) -> {
                if (!findings.tells(why.reason())) findings.failed(EmbedRule.SESSION_TERMS, why);
            }
            case Proof.Proven(VerifiedTicket ticket) -> settled(ticket, target, one);
        }
    }

    private void settled(VerifiedTicket ticket, EmbedTarget target, Case one) {
        Findings findings = one.findings();
        if (!one.asker().sees(target.workbook())) {
            findings.unchecked(EmbedRule.SESSION_TERMS, "What it lays down is asked of workbooks you see.");
            return;
        }
        switch (settle.settle(ticket, target)) {
            case SettleTerms.Outcome.Refused(EmbedRefusal why) -> {
                if (UNOPENED.contains(why.reason())) {
                    findings.unchecked(EmbedRule.SESSION_TERMS, "Its tokens for connections were not opened.");
                } else {
                    findings.failed(EmbedRule.SESSION_TERMS, why);
                }
            }
            case SettleTerms.Outcome.Settled _ ->
                findings.passed(EmbedRule.SESSION_TERMS, "What it lays down for the session can be met.");
        }
    }
}

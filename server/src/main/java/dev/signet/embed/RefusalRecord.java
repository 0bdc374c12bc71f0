package dev.signet.embed;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.AuditGroup;
import dev.signet.access.Origin;
import dev.signet.access.Refusals;
import dev.signet.credentials.Credential;
import java.time.InstantSource;

/// Remembers who was refused, and why; never the token or the address.
///
/// What a host has signed is audited; what comes from strangers is counted by address and reason, and blocks
/// nothing.
final class RefusalRecord {
    private final AuditGroup audit;
    private final Refusals refusals;
    private final FrameOrigins origins;
    private final InstantSource clock;

    RefusalRecord(AuditGroup audit, Refusals refusals, FrameOrigins origins, InstantSource clock) {
        this.audit = audit;
        this.refusals = refusals;
        this.origins = origins;
        this.clock = clock;
    }

    EmbedOutcome.Refused strange(Origin from, EmbedRefusal why) {
        refusals.count(from.address(), "EMBED_" + why.reason().name());
        return new EmbedOutcome.Refused(why);
    }

    /// The sentence is kept too: it names the claim or team at fault. `subject` is what they wanted to see.
    EmbedOutcome.Refused of(Credential host, Origin from, String subject, EmbedRefusal why) {
        AuditEntry entry = AuditEntry.by(
                        VerifiedTicket.hostOf(host), from, clock.instant(), AuditAction.EMBED_REFUSE, subject)
                .with("reason", why.reason().name())
                .with("sentence", why.sentence());
        audit.recordNow(host.organization(), entry);
        return new EmbedOutcome.Refused(why, origins.of(host));
    }
}

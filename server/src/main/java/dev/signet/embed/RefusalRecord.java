package dev.signet.embed;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.AuditGroup;
import dev.signet.access.Refusals;
import dev.signet.credentials.Credential;
import java.time.InstantSource;

/// Remembers who was refused, and why; never the token.
///
/// What a host has signed is audited; what comes from strangers is counted by address and reason, and blocks
/// nothing.
final class RefusalRecord {
    private final AuditGroup audit;
    private final Refusals refusals;
    private final InstantSource clock;

    RefusalRecord(AuditGroup audit, Refusals refusals, InstantSource clock) {
        this.audit = audit;
        this.refusals = refusals;
        this.clock = clock;
    }

    EmbedOutcome strange(EmbedRequest request, EmbedRefusal why) {
        refusals.count(request.from().address(), "EMBED_" + why.reason().name());
        return new EmbedOutcome.Refused(why);
    }

    /// The sentence is kept too: it names the claim or team at fault.
    EmbedOutcome of(Credential host, EmbedRequest request, EmbedRefusal why) {
        AuditEntry entry = AuditEntry.by(
                        VerifiedTicket.hostOf(host),
                        request.from(),
                        clock.instant(),
                        AuditAction.EMBED_REFUSE,
                        "inode:" + request.target().workbook())
                .with("reason", why.reason().name())
                .with("sentence", why.sentence());
        audit.recordNow(host.organization(), entry);
        return new EmbedOutcome.Refused(why);
    }
}

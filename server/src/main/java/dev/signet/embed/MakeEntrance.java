package dev.signet.embed;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Principal;
import dev.signet.access.ProvisionEmbedUser;
import dev.signet.credentials.Credential;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/// Makes the session of somebody who may come in, its key, and the record of it. Writes nothing.
final class MakeEntrance {
    private static final int KEY_BYTES = 32;

    private final EmbedRules rules;
    private final InstantSource clock;

    MakeEntrance(EmbedRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /// The ticket, as it is used up.
    UsedTicketStore.Ticket used(VerifiedTicket ticket) {
        return UsedTicketStore.Ticket.of(ticket, rules);
    }

    /// All that is written of this visit.
    Entrance of(VerifiedTicket ticket, AdmitViewer.Visit visit, ProvisionEmbedUser.Outcome.Ready ready) {
        Credential credential = ticket.credential();
        SessionTerms terms = ticket.claims().terms();
        Principal.Viewer viewer = new Principal.Viewer(
                credential.organization(), ready.standing().member().id(), credential.id(), terms.teams());
        ViewerSession session = new ViewerSession(
                ViewerSessionId.random(),
                new Looker.Known(viewer, visit.path()),
                visit.target(),
                ticket.claims().endsAt(),
                terms);
        Instant now = clock.instant();
        return new Entrance(
                used(ticket),
                session,
                Secret.ofText(RandomText.hex(KEY_BYTES)),
                entry(visit, session, ready.unknownAttributes(), now),
                now);
    }

    private static AuditEntry entry(AdmitViewer.Visit visit, ViewerSession session, Set<String> unknown, Instant now) {
        AuditEntry entry = AuditEntry.by(
                        session.viewer().orElseThrow(),
                        visit.from(),
                        now,
                        AuditAction.EMBED_SESSION_START,
                        session.auditName())
                .with("workbook", session.target().workbook().toString());
        if (visit.before().isPresent()) {
            entry = entry.with("before", visit.before().get().id().toString());
        }
        return unknown.isEmpty() ? entry : entry.with("unknownAttributes", String.join(", ", unknown));
    }
}

package dev.signet.embed;

import dev.signet.access.OrganizationSlugs;
import dev.signet.credentials.Credential;
import dev.signet.embed.ProveTicket.Proof;
import java.util.Optional;

/// Opens an embed with a ticket in its URL: prove the ticket, admit its viewer, find the content (embedding.md
/// §2.5).
///
/// Guarantee: a ticket opens at most once. Refused before the content is looked at, it changes nothing and
/// may be tried again; refused for the content, it is used up. Every refusal of a ticket that a host has
/// signed is audited with its reason; what strangers send is counted.
public final class OpenEmbed {
    private final OrganizationSlugs slugs;
    private final ProveTicket tickets;
    private final LetIn letIn;
    private final RefusalRecord refusals;

    OpenEmbed(OrganizationSlugs slugs, ProveTicket tickets, LetIn letIn, RefusalRecord refusals) {
        this.slugs = slugs;
        this.tickets = tickets;
        this.letIn = letIn;
        this.refusals = refusals;
    }

    /// Opens it.
    public EmbedOutcome open(EmbedRequest request) {
        return switch (tickets.prove(request.token())) {
            case Proof.Strange(EmbedRefusal why) -> refusals.strange(request.from(), why);
            case Proof.Refused(Credential host, EmbedRefusal why) ->
                refusals.of(host, request.from(), subject(request), why);
            case Proof.Proven(VerifiedTicket ticket) -> admit(ticket, request);
        };
    }

    private EmbedOutcome admit(VerifiedTicket ticket, EmbedRequest request) {
        Credential host = ticket.credential();
        if (!slugs.of(host.organization()).equals(request.organizationSlug())) {
            return refusals.of(host, request.from(), subject(request), EmbedRefusal.of(EmbedReason.OTHER_ORGANIZATION));
        }
        AdmitViewer.Visit visit = new AdmitViewer.Visit(request.target(), Optional.empty(), request.from());
        return letIn.letIn(ticket, visit, subject(request));
    }

    private static String subject(EmbedRequest request) {
        return "inode:" + request.target().workbook();
    }
}

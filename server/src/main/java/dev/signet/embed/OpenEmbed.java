package dev.signet.embed;

import dev.signet.access.FoundOrganization;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.database.Database;
import dev.signet.embed.ProveTicket.Proof;
import dev.signet.secrets.Secret;
import dev.signet.workbooks.PublishedWorkbook;
import java.util.Optional;

/// Opens an embed with a signed URL: prove the ticket, admit its viewer, find the content (embedding.md
/// §2.5).
///
/// Guarantee: a ticket opens at most once. Refused before the content is looked at, it changes nothing and
/// may be tried again; refused for the content, it is used up. Every refusal of a ticket that a host has
/// signed is audited with its reason; what strangers send is counted.
public final class OpenEmbed {
    private final Database database;
    private final EmbedCredentials credentials;
    private final ProveTicket tickets;
    private final AdmitViewer viewers;
    private final FindContent content;
    private final RefusalRecord refusals;

    OpenEmbed(Database database, Ticketing ticketing, FindContent content, RefusalRecord refusals) {
        this.database = database;
        this.credentials = ticketing.credentials();
        this.tickets = ticketing.prove();
        this.viewers = ticketing.admit();
        this.content = content;
        this.refusals = refusals;
    }

    /// From a ticket to a viewer.
    record Ticketing(EmbedCredentials credentials, ProveTicket prove, AdmitViewer admit) {}

    /// Opens it.
    public EmbedOutcome open(EmbedRequest request) {
        return switch (tickets.prove(request.token())) {
            case Proof.Strange(EmbedRefusal why) -> refusals.strange(request, why);
            case Proof.Refused(Credential host, EmbedRefusal why) -> refusals.of(host, request, why);
            case Proof.Proven(VerifiedTicket ticket) -> admit(ticket, request);
        };
    }

    private EmbedOutcome admit(VerifiedTicket ticket, EmbedRequest request) {
        Credential host = ticket.credential();
        if (!isOf(host.organization(), request.organizationSlug())) {
            return refusals.of(host, request, EmbedRefusal.of(EmbedReason.OTHER_ORGANIZATION));
        }
        return switch (viewers.admit(ticket, request)) {
            case AdmitViewer.Outcome.Refused(EmbedRefusal why) -> refusals.of(host, request, why);
            case AdmitViewer.Outcome.Admitted(ViewerSession session, Secret key) ->
                switch (content.find(session.viewer(), request.target())) {
                    case FindContent.Outcome.Missing(EmbedReason why) ->
                        refusals.of(host, request, EmbedRefusal.of(why));
                    case FindContent.Outcome.Found(PublishedWorkbook workbook) -> {
                        credentials.used(host, request.from());
                        ticket.registeredKey().ifPresent(signer -> credentials.used(host, signer));
                        yield new EmbedOutcome.Opened(
                                session,
                                key,
                                workbook,
                                request.target(),
                                host.terms().origins());
                    }
                };
        };
    }

    private boolean isOf(OrganizationId organization, String slug) {
        return database.directory(directory -> FoundOrganization.find(directory, slug))
                .equals(Optional.of(organization));
    }
}

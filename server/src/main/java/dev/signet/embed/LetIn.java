package dev.signet.embed;

import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.workbooks.PublishedWorkbook;

/// Lets the viewer of a verified ticket in and shows them the content: what is the same for tickets of every form
/// (embedding.md §2.5, steps 7 to 11).
final class LetIn {
    private final EmbedCredentials credentials;
    private final AdmitViewer viewers;
    private final FindContent content;
    private final RefusalRecord refusals;
    private final FrameOrigins origins;

    LetIn(
            EmbedCredentials credentials,
            AdmitViewer viewers,
            FindContent content,
            RefusalRecord refusals,
            FrameOrigins origins) {
        this.credentials = credentials;
        this.viewers = viewers;
        this.content = content;
        this.refusals = refusals;
        this.origins = origins;
    }

    /// Lets them in; what is refused is audited under that subject.
    EmbedOutcome letIn(VerifiedTicket ticket, AdmitViewer.Visit visit, String subject) {
        Credential host = ticket.credential();
        return switch (viewers.admit(ticket, visit)) {
            case AdmitViewer.Outcome.Refused(EmbedRefusal why) -> refusals.of(host, visit.from(), subject, why);
            case AdmitViewer.Outcome.Admitted(Entrance in) ->
                switch (content.find(in.viewer(), visit.target())) {
                    case FindContent.Outcome.Missing(EmbedReason why) ->
                        refusals.of(host, visit.from(), subject, EmbedRefusal.of(why));
                    case FindContent.Outcome.Found(PublishedWorkbook workbook) -> {
                        credentials.used(host, visit.from());
                        ticket.registeredKey().ifPresent(signer -> credentials.used(host, signer));
                        yield new EmbedOutcome.Opened(
                                in.session(), in.key(), workbook, visit.target(), origins.of(host));
                    }
                };
        };
    }
}

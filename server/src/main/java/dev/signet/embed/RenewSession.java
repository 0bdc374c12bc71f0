package dev.signet.embed;

import dev.signet.access.FoundOrganization;
import dev.signet.access.Origin;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.database.Database;
import dev.signet.embed.ProveTicket.Proof;
import dev.signet.secrets.Secret;
import dev.signet.secrets.UntrustedUrl;
import dev.signet.secrets.UrlReading;
import java.util.Optional;

/// Gives a page that is open a new session in place of the one it has, for a fresh ticket of the same credential, the
/// same viewer and the same content, so that it need not be loaded anew (embedding.md §8; ours, §9 no. 1).
///
/// Guarantee: a ticket is used up as at opening, and the older key opens nothing afterwards. A refused ticket changes
/// nothing, and so does one for content that is not there any more. Nothing but the session is renewed: what the viewer
/// may see of it is judged at the next question.
public final class RenewSession {
    private final Ground ground;
    private final Provers provers;
    private final AdmitViewer viewers;
    private final EmbedCredentials credentials;
    private final RefusalRecord refusals;

    RenewSession(
            Ground ground, Provers provers, AdmitViewer viewers, EmbedCredentials credentials, RefusalRecord refusals) {
        this.ground = ground;
        this.provers = provers;
        this.viewers = viewers;
        this.credentials = credentials;
        this.refusals = refusals;
    }

    /// Where slugs and content are found.
    record Ground(Database database, FindContent content) {}

    /// What proves tickets of either form, and counts the deprecated one.
    record Provers(ProveTicket tickets, ProveUrl urls, WholeUrlUses uses) {}

    /// What came of it.
    public sealed interface Outcome {

        /// The page goes on with this session, by this key alone.
        record Renewed(ViewerSession session, Secret key) implements Outcome {}

        /// It does not; the session it has is as it was.
        record Refused(EmbedRefusal why) implements Outcome {}
    }

    /// Renews it.
    public Outcome renew(ViewerSession session, Renewal renewal, Origin from) {
        return switch (prove(renewal)) {
            case Proof.Strange(EmbedRefusal why) -> refused(refusals.strange(from, why));
            case Proof.Refused(Credential host, EmbedRefusal why) ->
                refused(refusals.of(host, from, session.auditName(), why));
            case Proof.Proven(VerifiedTicket ticket) -> renew(session, renewal, from, ticket);
        };
    }

    private Proof prove(Renewal renewal) {
        return switch (renewal) {
            case Renewal.ByToken(String token, Optional<Renewal.Place> _) ->
                provers.tickets().prove(token);
            case Renewal.ByWholeUrl(PathRequest request) ->
                switch (UntrustedUrl.parse(request.path(), request.query())) {
                    case UrlReading.Read(UntrustedUrl url) -> provers.urls().prove(url);
                    case UrlReading.Refused _ -> new Proof.Strange(EmbedRefusal.of(EmbedReason.UNREADABLE));
                };
        };
    }

    private Outcome renew(ViewerSession session, Renewal renewal, Origin from, VerifiedTicket ticket) {
        Credential host = ticket.credential();
        if (renewal instanceof Renewal.ByWholeUrl) provers.uses().count(host);
        Optional<EmbedId> path = pathOf(session);
        if (!leadsToSame(session, path, renewal, host)) {
            return refused(refusals.of(host, from, session.auditName(), EmbedRefusal.of(EmbedReason.OTHER_SESSION)));
        }
        return switch (ground.content().find(session.organization(), session.target())) {
            case FindContent.Outcome.Missing(EmbedReason why) ->
                refused(refusals.of(host, from, session.auditName(), EmbedRefusal.of(why)));
            case FindContent.Outcome.Found _ ->
                admit(ticket, new AdmitViewer.Visit(session.target(), path, from, Optional.of(session)), session);
        };
    }

    private Outcome admit(VerifiedTicket ticket, AdmitViewer.Visit visit, ViewerSession session) {
        Credential host = ticket.credential();
        return switch (viewers.admit(ticket, visit)) {
            case AdmitViewer.Outcome.Refused(EmbedRefusal why) ->
                refused(refusals.of(host, visit.from(), session.auditName(), why));
            case AdmitViewer.Outcome.Admitted(Looker.Known _, ViewerSession renewed, Secret key) -> {
                credentials.used(host, visit.from());
                ticket.registeredKey().ifPresent(signer -> credentials.used(host, signer));
                yield new Outcome.Renewed(renewed, key);
            }
        };
    }

    private boolean leadsToSame(ViewerSession session, Optional<EmbedId> path, Renewal renewal, Credential host) {
        if (!session.organization().equals(host.organization())) return false;
        return switch (renewal) {
            case Renewal.ByToken(String _, Optional<Renewal.Place> place) ->
                place.filter(other -> !isOf(session, other)).isEmpty();
            case Renewal.ByWholeUrl(PathRequest request) ->
                path.isPresent()
                        && path.equals(EmbedId.parse(request.embedId()))
                        && session.target().tag().equals(request.tag());
        };
    }

    private boolean isOf(ViewerSession session, Renewal.Place place) {
        return place.target().equals(session.target())
                && ground.database()
                        .directory(directory -> FoundOrganization.find(directory, place.organizationSlug()))
                        .equals(Optional.of(session.organization()));
    }

    private static Optional<EmbedId> pathOf(ViewerSession session) {
        return switch (session.looker()) {
            case Looker.Known known -> known.path();
            case Looker.Anybody _ -> Optional.empty();
        };
    }

    private static Outcome refused(EmbedOutcome.Refused refused) {
        return new Outcome.Refused(refused.why());
    }
}

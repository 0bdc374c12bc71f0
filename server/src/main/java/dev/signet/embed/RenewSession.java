package dev.signet.embed;

import dev.signet.access.OrganizationSlugs;
import dev.signet.access.Origin;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.embed.ProveTicket.Proof;
import dev.signet.secrets.Secret;
import dev.signet.secrets.UntrustedUrl;
import dev.signet.secrets.UrlReading;
import java.util.Optional;

/// Gives a page that is open a new session in place of the one it has, for a fresh ticket of the same credential, the
/// same viewer and the same content, so that it need not be loaded anew (embedding.md §8; ours, §9 no. 1).
///
/// Guarantee: a ticket is used up as at opening, and the older key opens nothing afterwards, on other nodes within a
/// second. A refused ticket changes nothing, and so does one for content that is not there any more. Nothing but the
/// session is renewed: what the viewer may see of it is judged at the next question.
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

    /// What addresses call organizations, and what is there to be seen.
    record Ground(OrganizationSlugs slugs, FindContent content) {}

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
        if (!leadsToSame(session, renewal, host)) {
            return refused(refusals.of(host, from, session.auditName(), EmbedRefusal.of(EmbedReason.OTHER_SESSION)));
        }
        return switch (ground.content().find(session.organization(), session.target())) {
            case FindContent.Outcome.Missing(EmbedReason why) ->
                refused(refusals.of(host, from, session.auditName(), EmbedRefusal.of(why)));
            case FindContent.Outcome.Found _ ->
                admit(
                        ticket,
                        new AdmitViewer.Visit(session.target(), session.path(), from, Optional.of(session)),
                        session);
        };
    }

    private Outcome admit(VerifiedTicket ticket, AdmitViewer.Visit visit, ViewerSession session) {
        Credential host = ticket.credential();
        return switch (viewers.admit(ticket, visit)) {
            case AdmitViewer.Outcome.Refused(EmbedRefusal why) ->
                refused(refusals.of(host, visit.from(), session.auditName(), why));
            case AdmitViewer.Outcome.Admitted(Entrance in) -> {
                credentials.used(host, visit.from());
                ticket.registeredKey().ifPresent(signer -> credentials.used(host, signer));
                yield new Outcome.Renewed(in.session(), in.key());
            }
        };
    }

    private boolean leadsToSame(ViewerSession session, Renewal renewal, Credential host) {
        if (!session.organization().equals(host.organization())) return false;
        return switch (renewal) {
            case Renewal.ByToken(String _, Optional<Renewal.Place> place) ->
                place.filter(other -> !isOf(session, other)).isEmpty();
            case Renewal.ByWholeUrl(PathRequest request) ->
                session.path().isPresent()
                        && session.path().equals(EmbedId.parse(request.embedId()))
                        && session.target().tag().equals(request.tag());
        };
    }

    private boolean isOf(ViewerSession session, Renewal.Place place) {
        return place.target().equals(session.target())
                && ground.slugs().of(session.organization()).equals(place.organizationSlug());
    }

    private static Outcome refused(EmbedOutcome.Refused refused) {
        return new Outcome.Refused(refused.why());
    }
}

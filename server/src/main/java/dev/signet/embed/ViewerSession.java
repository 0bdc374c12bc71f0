package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import java.time.Duration;
import java.time.Instant;

/// Somebody looking at an embed until the end of the ticket that let them in (embedding.md §8). What they may
/// see is read when they ask, never kept here.
public record ViewerSession(ViewerSessionId id, Principal.Viewer viewer, EmbedTarget target, Instant endsAt) {

    /// Whose content it is.
    public OrganizationId organization() {
        return viewer.organization();
    }

    /// Who looks.
    public MemberId member() {
        return viewer.member();
    }

    /// Whose ticket let them in.
    public ClientId client() {
        return viewer.client();
    }

    /// How long it still holds; never less than nothing.
    public Duration left(Instant now) {
        return isOverAt(now) ? Duration.ZERO : Duration.between(now, endsAt);
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    /// How the audit names it.
    String auditName() {
        return "viewer-session:" + id;
    }
}

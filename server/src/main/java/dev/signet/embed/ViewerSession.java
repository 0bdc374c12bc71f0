package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.base.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody looking at an embed until the end of the ticket that let them in (embedding.md §8). What they may
/// see is read when they ask, never kept here.
public record ViewerSession(ViewerSessionId id, Looker looker, EmbedTarget target, Instant endsAt, SessionTerms terms) {

    /// One without terms of its own.
    ViewerSession(ViewerSessionId id, Looker looker, EmbedTarget target, Instant endsAt) {
        this(id, looker, target, endsAt, SessionTerms.NONE);
    }

    /// Whose content it is.
    public OrganizationId organization() {
        return looker.organization();
    }

    /// Who looks, and by whose ticket; empty for anybody at all.
    public Optional<Principal.Viewer> viewer() {
        return switch (looker) {
            case Looker.Known known -> Optional.of(known.viewer());
            case Looker.Anybody _ -> Optional.empty();
        };
    }

    /// The embed path they came by; empty for those who came by a token, and for anybody at all.
    Optional<EmbedId> path() {
        return switch (looker) {
            case Looker.Known known -> known.path();
            case Looker.Anybody _ -> Optional.empty();
        };
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

package dev.signet.embed;

import dev.signet.access.Access;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.ObjectAction;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.credentials.EmbedOwners;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.PathOutcome.Why;
import java.util.Optional;

/// Who makes, lists and deletes embed paths (embedding.md §3.1, §4): Admins and owners of a live credential for
/// embedding, of what they may see themselves; what is open to everybody is for Admins alone.
final class PathRights {
    private final Access access;
    private final EmbedOwners owners;

    PathRights(PathGround ground) {
        this.access = ground.access().access();
        this.owners = ground.owners();
    }

    /// Why they may not; empty when they may.
    Optional<Why> whyNot(Principal principal) {
        boolean may = isAdmin(principal) || owners.contains(principal);
        return may ? Optional.empty() : Optional.of(Why.NO_EMBED_OWNER);
    }

    /// Why they may not make or delete paths for that audience; empty when they may.
    Optional<Why> whyNot(Principal principal, Audience audience) {
        return switch (audience) {
            case SECURE -> whyNot(principal);
            case PUBLIC -> isAdmin(principal) ? Optional.empty() : Optional.of(Why.NO_ADMIN);
        };
    }

    boolean sees(Principal principal, InodeId workbook) {
        return access.decide(principal, ObjectAction.VIEW, workbook) instanceof Decision.Allowed;
    }

    private boolean isAdmin(Principal principal) {
        return access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed;
    }
}

package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import java.util.Optional;

/// Marks a file as a member's favorite, or not as one: for the member, and for Admins on their behalf. Twice
/// is as good as once. A favorite gives no right: it is only listed while the member sees the file.
public final class KeepFavorite {
    private final AccessGround ground;
    private final Files files;
    private final FavoriteStore store = new FavoriteStore();

    /// Works there.
    public KeepFavorite(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
    }

    /// Whether it is to be one.
    public enum Mark {
        FAVORITE,
        NONE
    }

    /// What came of it.
    public enum Outcome {
        KEPT,
        NO_SUCH_MEMBER,
        NO_SUCH_FILE,
        FORBIDDEN
    }

    /// Marks the file.
    public Outcome keep(Principal principal, MemberId member, InodeId file, Mark mark) {
        return switch (MemberScope.of(ground, principal, member)) {
            case FORBIDDEN -> Outcome.FORBIDDEN;
            case NOT_FOUND -> Outcome.NO_SUCH_MEMBER;
            case ALLOWED -> allowed(principal, member, file, mark);
        };
    }

    private Outcome allowed(Principal principal, MemberId member, InodeId file, Mark mark) {
        Optional<Standing> who = ground.standings().find(principal.organization(), member);
        return ground.database().inOrganization(principal.organization(), tx -> {
            if (mark == Mark.NONE) {
                store.remove(tx, member, file);
                return Outcome.KEPT;
            }
            if (who.flatMap(standing -> files.find(tx, standing, file)).isEmpty()) return Outcome.NO_SUCH_FILE;
            store.add(tx, member, file, ground.clock().instant());
            return Outcome.KEPT;
        });
    }
}

package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/// Puts an object into the tree, and grants levels on it, as part of the caller's transaction and decision.
public final class PlaceObject {
    private final InodeStore inodes = new InodeStore();
    private final GrantStore grants = new GrantStore();
    private final Audit audit;
    private final InstantSource clock;

    /// Audits there, by this clock.
    public PlaceObject(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Puts the object below `parent`, or at the top when there is none.
    public void place(Transaction tx, Principal principal, Origin origin, Inode object, Optional<InodeId> parent) {
        Member.Stamp created = new Member.Stamp(principal.member(), clock.instant());
        parent.ifPresentOrElse(
                below -> inodes.insertBelow(tx, below, object, created), () -> inodes.insert(tx, object, created));
        audit.record(
                tx,
                AuditEntry.by(principal, origin, created.at(), AuditAction.INODE_CREATE, "inode:" + object.id())
                        .with("kind", object.kind().wire())
                        .with("name", object.name()));
    }

    /// Whether nothing can be put below `parent`, for it is archived. Until the transaction ends it stays so.
    public boolean isArchived(Transaction tx, InodeId parent) {
        TreeStore.holdStill(tx);
        return Destination.isArchived(tx, parent);
    }

    /// Grants the level on the object; a grant only ever raises. Refuses a level that means nothing on its
    /// kind.
    public void grant(Transaction tx, Principal principal, Origin origin, Share share) {
        if (!share.level().fits(share.object().kind())) {
            throw new IllegalArgumentException(
                    share.level() + " means nothing on " + share.object().kind());
        }
        Member.Stamp created = new Member.Stamp(principal.member(), clock.instant());
        grants.raise(tx, share.object().id(), share.grantee(), share.level(), created);
        audit.record(
                tx,
                AuditEntry.by(
                                principal,
                                origin,
                                created.at(),
                                AuditAction.GRANT_CREATE,
                                "inode:" + share.object().id())
                        .with("level", share.level().wire()));
    }

    /// What to grant on which object, and to whom.
    public record Share(Inode object, Grantee grantee, Level level) {}
}

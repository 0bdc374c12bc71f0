package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.util.Optional;

/// Deletes a workspace for good: for Admins. What lies in it is archived, and can be restored into another
/// folder.
public final class DeleteWorkspace {
    private final AccessGround ground;
    private final Files files;
    private final TreeStore tree = new TreeStore();
    private final GrantStore grants = new GrantStore();

    /// Works there.
    public DeleteWorkspace(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
    }

    /// What came of it.
    public enum Outcome {
        DELETED,
        NOT_FOUND,
        FORBIDDEN
    }

    /// Deletes the workspace of that id.
    public Outcome delete(Principal principal, Origin origin, InodeId id) {
        Optional<Standing> who = files.who(principal);
        if (who.isEmpty()) return Outcome.NOT_FOUND;
        return ground.database().inOrganization(principal.organization(), tx -> {
            tree.holdAlone(tx);
            Optional<FileView> workspace =
                    files.find(tx, who.get(), id).filter(file -> file.inode().kind() == InodeKind.WORKSPACE);
            if (workspace.isEmpty()) return Outcome.NOT_FOUND;
            if (!who.get().accountType().isAdmin()) return Outcome.FORBIDDEN;
            delete(tx, principal, origin, workspace.get().inode());
            return Outcome.DELETED;
        });
    }

    private void delete(Transaction tx, Principal principal, Origin origin, Inode workspace) {
        Member.Stamp now = new Member.Stamp(principal.member(), ground.clock().instant());
        int archived = tree.archive(tx, workspace.id(), now);
        grants.deleteOn(tx, workspace.id());
        tree.delete(tx, workspace.id(), now);
        ground.audit()
                .record(
                        tx,
                        AuditEntry.by(principal, origin, now.at(), AuditAction.INODE_DELETE, "inode:" + workspace.id())
                                .with("kind", workspace.kind().wire())
                                .with("name", workspace.name())
                                .with("archived", Integer.toString(archived)));
    }
}

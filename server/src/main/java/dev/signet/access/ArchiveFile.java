package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Archives a file with all that lies in it: it is in no list any more, and viewers are not shown it, until
/// somebody restores it. For those who may edit it; twice is as good as once.
public final class ArchiveFile {
    private final AccessGround ground;
    private final Files files;
    private final TreeStore tree = new TreeStore();

    /// Works there.
    public ArchiveFile(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
    }

    /// Archives the file of that id.
    public FileOutcome archive(Principal principal, Origin origin, InodeId id) {
        Optional<Standing> who = files.who(principal);
        if (who.isEmpty()) return new FileOutcome.NotFound();
        return switch (ground.access().decide(principal, ObjectAction.EDIT, id)) {
            case Decision.Hidden() -> new FileOutcome.NotFound();
            case Decision.Denied(Decision.Need need) -> new FileOutcome.Forbidden(need.sentence());
            case Decision.Allowed() ->
                ground.database()
                        .inOrganization(principal.organization(), tx -> in(tx, principal, origin, who.get(), id));
        };
    }

    private FileOutcome in(Transaction tx, Principal principal, Origin origin, Standing who, InodeId id) {
        tree.holdAlone(tx);
        Optional<FileView> file = files.find(tx, who, id);
        if (file.isEmpty()) return new FileOutcome.NotFound();
        if (file.get().isHome()) {
            return new FileOutcome.Invalid(
                    List.of(new Violation("", "A member's own folder is never archived. Archive what lies in it.")));
        }
        archive(tx, principal, origin, file.get());
        return new FileOutcome.Done(files.changed(tx, who, id, file.get().permission()));
    }

    private void archive(Transaction tx, Principal principal, Origin origin, FileView file) {
        if (file.isArchived()) return;
        Member.Stamp now = new Member.Stamp(principal.member(), ground.clock().instant());
        int count = tree.archive(tx, file.inode().id(), now);
        ground.audit()
                .record(
                        tx,
                        AuditEntry.by(
                                        principal,
                                        origin,
                                        now.at(),
                                        AuditAction.INODE_ARCHIVE,
                                        "inode:" + file.inode().id())
                                .with("kind", file.inode().kind().wire())
                                .with("name", file.inode().name())
                                .with("archived", Integer.toString(count)));
    }
}

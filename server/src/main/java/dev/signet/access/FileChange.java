package dev.signet.access;

import dev.signet.access.ChangeFile.Archived;
import dev.signet.access.ChangeFile.Wanted;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A change of a file, in its transaction: all is checked first, then done.
final class FileChange {
    private final AccessGround ground;
    private final Files files;
    private final InodeStore inodes = new InodeStore();
    private final TreeStore tree = new TreeStore();

    FileChange(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
    }

    /// Who asks, from where, with which rights.
    record Asked(Principal principal, Origin origin, Standing who) {}

    /// Whom and where it is to go, as decided before.
    record Targets(Optional<NewOwner> owner, Optional<Destination> parent) {

        Optional<MemberId> newOwner() {
            return owner.flatMap(found -> switch (found) {
                case NewOwner.Is(MemberId member) -> Optional.of(member);
                case NewOwner.Unknown() -> Optional.empty();
            });
        }

        Optional<InodeId> folder() {
            return parent.flatMap(found -> switch (found) {
                case Destination.At(InodeId folder) -> Optional.of(folder);
                case Destination.Unknown(), Destination.Forbidden(String _) -> Optional.empty();
            });
        }
    }

    FileOutcome in(Transaction tx, Asked asked, InodeId id, Wanted wanted, Targets targets) {
        if (wanted.parentId().isPresent() || wanted.archived() == Archived.RESTORED) tree.holdAlone(tx);
        Optional<FileView> found = files.find(tx, asked.who(), id);
        if (found.isEmpty()) return new FileOutcome.NotFound();
        FileView file = found.get();
        Optional<String> forbidden = forbidden(asked, file, targets);
        if (forbidden.isPresent()) return new FileOutcome.Forbidden(forbidden.get());
        List<Violation> violations = violations(tx, file, wanted, targets);
        if (!violations.isEmpty()) return new FileOutcome.Invalid(violations);
        if (targets.folder()
                .filter(folder -> Destination.isArchived(tx, folder))
                .isPresent()) {
            return new FileOutcome.Archived();
        }
        tell(tx, asked, file, wanted, targets.newOwner());
        targets.folder().ifPresent(folder -> move(tx, asked, file, folder));
        if (wanted.archived() == Archived.RESTORED && file.isArchived()) restore(tx, asked, file);
        return new FileOutcome.Done(files.changed(tx, asked.who(), id, file.permission()));
    }

    private static Optional<String> forbidden(Asked asked, FileView file, Targets targets) {
        if (targets.parent().orElse(new Destination.Unknown()) instanceof Destination.Forbidden(String why)) {
            return Optional.of(why);
        }
        boolean mayGive = asked.who().accountType().isAdmin()
                || file.inode().owner().equals(asked.principal().member());
        return targets.owner().isEmpty() || mayGive
                ? Optional.empty()
                : Optional.of("ownerId: Only its owner and Admins give it to somebody else.");
    }

    private List<Violation> violations(Transaction tx, FileView file, Wanted wanted, Targets targets) {
        List<Violation> violations = new ArrayList<>();
        wanted.name().flatMap(FileName::refusal).ifPresent(violations::add);
        wanted.description().flatMap(FileName::refusalOfDescription).ifPresent(violations::add);
        if (targets.owner().isPresent() && targets.newOwner().isEmpty()) violations.add(NewOwner.unknown());
        if (targets.parent().isPresent()) {
            targets.folder()
                    .map(folder -> unmovable(tx, file, folder))
                    .orElseGet(() -> Optional.of(Destination.unknown()))
                    .ifPresent(violations::add);
        } else if (wanted.archived() == Archived.RESTORED) {
            lost(tx, file).ifPresent(violations::add);
        }
        return violations;
    }

    private Optional<Violation> unmovable(Transaction tx, FileView file, InodeId folder) {
        InodeId id = file.inode().id();
        if (file.inode().kind() == InodeKind.WORKSPACE || file.isHome()) {
            return Optional.of(
                    new Violation("parentId", "Workspaces and members' own folders lie in nothing. Leave it out."));
        }
        if (file.inode().kind() == InodeKind.TABLE) {
            return Optional.of(new Violation("parentId", "A table stays in its connection. Leave it out."));
        }
        if (tree.isIn(tx, folder, id)) {
            return Optional.of(new Violation("parentId", "A folder cannot be moved into itself or what lies in it."));
        }
        return Destination.refusal(tx, tree, folder, tree.height(tx, id));
    }

    /// What lies in something archived or deleted would come back to where nobody finds it.
    private static Optional<Violation> lost(Transaction tx, FileView file) {
        if (!file.isArchived() || file.placed().parent().isEmpty()) return Optional.empty();
        boolean live = new FileStore()
                .find(tx, file.placed().parent().get())
                .filter(row -> row.placed().archivedAt().isEmpty())
                .isPresent();
        return live
                ? Optional.empty()
                : Optional.of(new Violation(
                        "restore", "What it lies in is archived. Restore that first, or give a parentId, too."));
    }

    private void tell(Transaction tx, Asked asked, FileView file, Wanted wanted, Optional<MemberId> owner) {
        Optional<String> name = wanted.name().map(String::strip);
        if (name.isEmpty() && wanted.description().isEmpty() && owner.isEmpty()) return;
        inodes.update(tx, file.inode(), new InodeStore.Change(name, wanted.description(), owner), now(asked));
        AuditEntry entry = entry(asked, file, AuditAction.INODE_UPDATE);
        if (name.isPresent()) {
            entry = entry.with("from", file.inode().name()).with("name", name.get());
        }
        if (wanted.description().isPresent()) entry = entry.with("description", "changed");
        if (owner.isPresent()) entry = entry.with("owner", owner.get().value());
        ground.audit().record(tx, entry);
    }

    private void move(Transaction tx, Asked asked, FileView file, InodeId folder) {
        if (file.placed().parent().filter(folder::equals).isPresent()) return;
        tree.move(tx, file.inode(), folder, now(asked));
        ground.audit()
                .record(
                        tx,
                        entry(asked, file, AuditAction.INODE_MOVE)
                                .with(
                                        "from",
                                        file.placed()
                                                .parent()
                                                .map(InodeId::toString)
                                                .orElse(""))
                                .with("to", folder.toString()));
    }

    private void restore(Transaction tx, Asked asked, FileView file) {
        int count = tree.restore(tx, file.inode().id(), now(asked));
        ground.audit()
                .record(tx, entry(asked, file, AuditAction.INODE_RESTORE).with("restored", Integer.toString(count)));
    }

    private Member.Stamp now(Asked asked) {
        return new Member.Stamp(asked.principal().member(), ground.clock().instant());
    }

    private AuditEntry entry(Asked asked, FileView file, AuditAction action) {
        return AuditEntry.by(
                asked.principal(),
                asked.origin(),
                ground.clock().instant(),
                action,
                "inode:" + file.inode().id());
    }
}

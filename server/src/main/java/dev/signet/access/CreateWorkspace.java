package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Creates a workspace: for Admins (rest-api.md §4.6).
public final class CreateWorkspace {
    private final AccessGround ground;
    private final PlaceObject place;
    private final Files files;
    private final TreeStore tree = new TreeStore();

    /// Works there.
    public CreateWorkspace(AccessGround ground) {
        this.ground = ground;
        this.place = new PlaceObject(ground.audit(), ground.clock());
        this.files = new Files(ground);
    }

    /// Whether a name may be there twice.
    public enum Duplicates {
        ALLOWED,
        REFUSED
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The workspace.
        record Created(FileView workspace) implements Outcome {}

        /// There are such already, and no other was wanted beside them.
        record There(List<InodeId> workspaces) implements Outcome {

            /// Copies what it is given.
            public There {
                workspaces = List.copyOf(workspaces);
            }
        }

        /// Something is wrong.
        record Invalid(Violation violation) implements Outcome {}

        /// Only Admins create workspaces.
        record Forbidden() implements Outcome {}
    }

    /// Creates the workspace.
    public Outcome create(Principal principal, Origin origin, String name, Duplicates duplicates) {
        Optional<Standing> admin = files.who(principal).filter(who -> who.permits(Capability.ADMINISTER));
        if (admin.isEmpty()) return new Outcome.Forbidden();
        Optional<Violation> refusal = FileName.refusal(name);
        if (refusal.isPresent()) return new Outcome.Invalid(refusal.get());
        Inode inode = new Inode(InodeId.random(), InodeKind.WORKSPACE, name.strip(), principal.member());
        return ground.database().inOrganization(principal.organization(), tx -> {
            List<InodeId> there = duplicates == Duplicates.ALLOWED ? List.of() : namesakes(tx, admin.get(), inode);
            if (!there.isEmpty()) return new Outcome.There(there);
            place.place(tx, principal, origin, inode, Optional.empty());
            return new Outcome.Created(files.changed(tx, admin.get(), inode.id(), Level.EDIT));
        });
    }

    /// Of two who create the same name at once the second finds the first's.
    private List<InodeId> namesakes(Transaction tx, Standing admin, Inode inode) {
        tree.holdAlone(tx);
        return Workspaces.named(
                files.everything(tx, admin, Workspaces.exactly(inode.name()), Stretch.usual(Workspaces.FEW)), inode);
    }
}

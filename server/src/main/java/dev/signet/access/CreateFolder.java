package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Creates a folder where whoever asks may create; in their own one when they name none. Only Admins make
/// others the owners (rest-api.md §4.7).
public final class CreateFolder {
    private final AccessGround ground;
    private final PlaceObject place;
    private final Files files;
    private final TreeStore tree = new TreeStore();
    private final InodeStore inodes = new InodeStore();

    /// Works there.
    public CreateFolder(AccessGround ground) {
        this.ground = ground;
        this.place = new PlaceObject(ground.audit(), ground.clock());
        this.files = new Files(ground);
    }

    /// A folder as it is asked for; ids as they were given.
    public record NewFolder(
            String name, Optional<String> description, Optional<String> ownerId, Optional<String> parentId) {}

    /// Creates the folder.
    public FileOutcome create(Principal principal, Origin origin, NewFolder wanted) {
        Optional<Standing> who = files.who(principal);
        if (who.isEmpty()) return new FileOutcome.Forbidden("You are not an active member.");
        NewOwner owner = wanted.ownerId()
                .map(id -> NewOwner.of(ground, principal, id))
                .orElseGet(() -> new NewOwner.Is(principal.member()));
        Destination destination = destination(principal, who.get(), wanted.parentId());
        if (destination instanceof Destination.Forbidden(String why)) return new FileOutcome.Forbidden(why);
        if (wanted.ownerId()
                        .filter(id -> !id.equals(principal.member().value()))
                        .isPresent()
                && !who.get().accountType().isAdmin()) {
            return new FileOutcome.Forbidden("ownerId: Only Admins create folders for others. Leave ownerId out.");
        }
        List<Violation> violations = violations(wanted, owner, destination);
        if (violations.isEmpty()
                && owner instanceof NewOwner.Is(MemberId member)
                && destination instanceof Destination.At(InodeId folder)) {
            Inode inode =
                    new Inode(InodeId.random(), InodeKind.FOLDER, wanted.name().strip(), member);
            FileChange.Asked asked = new FileChange.Asked(principal, origin, who.get());
            return ground.database()
                    .inOrganization(principal.organization(), tx -> place(tx, asked, inode, folder, wanted));
        }
        return new FileOutcome.Invalid(violations);
    }

    private static List<Violation> violations(NewFolder wanted, NewOwner owner, Destination destination) {
        List<Violation> violations = new ArrayList<>();
        FileName.refusal(wanted.name()).ifPresent(violations::add);
        wanted.description().flatMap(FileName::refusalOfDescription).ifPresent(violations::add);
        if (owner instanceof NewOwner.Unknown) violations.add(NewOwner.unknown());
        if (destination instanceof Destination.Unknown) violations.add(Destination.unknown());
        return violations;
    }

    private FileOutcome place(Transaction tx, FileChange.Asked asked, Inode inode, InodeId folder, NewFolder wanted) {
        TreeStore.holdStill(tx);
        Optional<Violation> refusal = Destination.refusal(tx, tree, folder, 0);
        if (refusal.isPresent()) return new FileOutcome.Invalid(List.of(refusal.get()));
        if (Destination.isArchived(tx, folder)) return new FileOutcome.Archived();
        place.place(tx, asked.principal(), asked.origin(), inode, Optional.of(folder));
        if (wanted.description().isPresent()) describe(tx, asked, inode, wanted.description());
        return new FileOutcome.Done(files.changed(tx, asked.who(), inode.id(), Level.EDIT));
    }

    private void describe(Transaction tx, FileChange.Asked asked, Inode inode, Optional<String> description) {
        inodes.update(
                tx,
                inode,
                new InodeStore.Change(Optional.empty(), description, Optional.empty()),
                new Member.Stamp(asked.principal().member(), ground.clock().instant()));
    }

    private Destination destination(Principal principal, Standing who, Optional<String> parentId) {
        String id = parentId.orElseGet(() -> who.member().homeFolder().toString());
        return Destination.of(ground.access(), principal, id);
    }
}

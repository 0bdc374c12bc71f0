package dev.signet.access;

import dev.signet.base.InodeId;
import java.util.Optional;

/// Changes what is told of a file, who owns it and where it lies, and restores it: all of it, or nothing and
/// everything that is wrong (rest-api.md §4.7).
///
/// Takes the right to edit it. To move it takes the right to share it, too, and to create where it goes: what
/// moves leaves the grants of its old place and gets those of the new one. Owners and Admins give it to
/// somebody else.
public final class ChangeFile {
    private final AccessGround ground;
    private final Files files;
    private final FileChange changes;

    /// Works there.
    public ChangeFile(AccessGround ground) {
        this.ground = ground;
        this.files = new Files(ground);
        this.changes = new FileChange(ground);
    }

    /// What is to be new; what is empty stays. Ids as they were given.
    public record Wanted(
            Optional<String> name,
            Optional<String> description,
            Optional<String> ownerId,
            Optional<String> parentId,
            Archived archived) {

        /// A new name and nothing else.
        public static Wanted named(String name) {
            return new Wanted(
                    Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Archived.AS_IT_IS);
        }
    }

    /// Whether it is to come back.
    public enum Archived {
        AS_IT_IS,
        RESTORED
    }

    /// Changes the file of that id.
    public FileOutcome change(Principal principal, Origin origin, InodeId id, Wanted wanted) {
        Optional<Standing> who = files.who(principal);
        if (who.isEmpty()) return new FileOutcome.NotFound();
        return switch (ground.access().decide(principal, ObjectAction.EDIT, id)) {
            case Decision.Hidden() -> new FileOutcome.NotFound();
            case Decision.Denied(Decision.Need need) -> new FileOutcome.Forbidden(need.sentence());
            case Decision.Allowed() -> editable(new FileChange.Asked(principal, origin, who.get()), id, wanted);
        };
    }

    private FileOutcome editable(FileChange.Asked asked, InodeId id, Wanted wanted) {
        Principal principal = asked.principal();
        boolean mayMove = wanted.parentId().isEmpty()
                || ground.access().decide(principal, ObjectAction.SHARE, id) instanceof Decision.Allowed;
        if (!mayMove) {
            return new FileOutcome.Forbidden(
                    "parentId: Only its owner, those who manage what it lies in, and Admins move it.");
        }
        FileChange.Targets targets = new FileChange.Targets(
                wanted.ownerId().map(owner -> NewOwner.of(ground, principal, owner)),
                wanted.parentId().map(parent -> Destination.of(ground.access(), principal, parent)));
        return ground.database()
                .inOrganization(principal.organization(), tx -> changes.in(tx, asked, id, wanted, targets));
    }
}

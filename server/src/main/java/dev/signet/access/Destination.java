package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.Optional;

/// Where something is to be put: a workspace or folder in which whoever asks may create.
///
/// Decided before the transaction; whether it still fits is asked in it.
sealed interface Destination {
    /// How deep the tree may grow.
    int DEEPEST = 64;

    /// There, as far as rights go.
    record At(InodeId folder) implements Destination {}

    /// There is none such, or whoever asks must not learn of it.
    record Unknown() implements Destination {}

    /// They see it, and may not create there.
    record Forbidden(String why) implements Destination {}

    /// Decides about the folder of that id.
    static Destination of(Access access, Principal principal, String parentId) {
        return InodeId.parse(parentId).map(id -> of(access, principal, id)).orElseGet(Unknown::new);
    }

    private static Destination of(Access access, Principal principal, InodeId id) {
        return switch (access.decide(principal, ObjectAction.CREATE_INSIDE, id)) {
            case Decision.Allowed() -> new At(id);
            case Decision.Hidden() -> new Unknown();
            case Decision.Denied(Decision.Need need) -> new Forbidden("parentId: " + need.sentence());
        };
    }

    /// What keeps a branch so high from being put there, in the transaction that holds the tree.
    static Optional<Violation> refusal(Transaction tx, TreeStore tree, InodeId folder, int height) {
        if (new FileStore().find(tx, folder).isEmpty()) return Optional.of(unknown());
        if (tree.depth(tx, folder) + 1 + height >= DEEPEST) {
            return Optional.of(new Violation("parentId", "Folders are at most " + DEEPEST + " deep."));
        }
        return Optional.empty();
    }

    /// Whether it is archived, in the transaction that holds the tree; nothing is put there then.
    static boolean isArchived(Transaction tx, InodeId folder) {
        return new FileStore()
                .find(tx, folder)
                .filter(row -> row.placed().archivedAt().isPresent())
                .isPresent();
    }

    /// What is said of a folder that is not there.
    static Violation unknown() {
        return new Violation("parentId", "There is no workspace or folder of this id.");
    }
}

package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Objects of one kind as lists show them: whose they are, where they lie, and which of them somebody can see.
///
/// Visible is what the member owns and what a grant reaches, directly, by a team, or inherited down the tree: the same
/// that [Access] lets them view (rest-api.md §2.3).
public final class VisibleObjects {
    private final VisibleStore store = new VisibleStore();

    /// The object of that id, whoever may see it: the caller has decided that.
    public Optional<Placed> find(Transaction tx, InodeId id) {
        return store.find(tx, id);
    }

    /// One page, by name.
    public Page page(Transaction tx, Wanted wanted) {
        return store.page(tx, wanted);
    }

    /// Those of these objects that are not archived and that they can see, by name.
    public List<Placed> among(Transaction tx, To to, Collection<InodeId> objects) {
        return store.among(tx, to, objects);
    }

    /// An object in its place. `path` holds the names of all it lies in, joined by `/`.
    public record Placed(
            Inode inode, Optional<InodeId> parent, String path, Member.Stamp created, Optional<Instant> archivedAt) {}

    /// A page of objects, and how many there are on all pages.
    public record Page(List<Placed> objects, long total) {

        /// Copies what it is given.
        public Page {
            objects = List.copyOf(objects);
        }
    }

    /// Which objects are wanted.
    public record Wanted(InodeKind kind, To to, Shelf shelf, int offset, int limit) {}

    /// For whom.
    public sealed interface To {

        /// What that member can see.
        record Member(MemberId member) implements To {}

        /// All there are.
        record Everything() implements To {}
    }

    /// Whether archived objects are wanted, or the others.
    public enum Shelf {
        LIVE,
        ARCHIVED
    }
}

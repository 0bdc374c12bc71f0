package dev.signet.workbooks;

import dev.signet.access.Access;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.InodeKind;
import dev.signet.access.Principal;
import dev.signet.access.VisibleObjects;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.access.VisibleObjects.To;
import dev.signet.database.Database;
import java.util.List;

/// Lists the workbooks somebody can see, by name (rest-api.md §2.3).
public final class ListWorkbooks {
    private final Database database;
    private final Access access;
    private final VisibleObjects objects = new VisibleObjects();
    private final Workbooks workbooks = new Workbooks();

    /// Lists from this database.
    public ListWorkbooks(Database database, Access access) {
        this.database = database;
        this.access = access;
    }

    /// Which of them, and which page.
    public record Wanted(Reach reach, Shelf shelf, int offset, int limit) {}

    /// What the caller owns or was granted; or everything, for Admins (`skipPermissionCheck`).
    public enum Reach {
        SHARED,
        EVERYTHING
    }

    /// What came of it.
    public sealed interface Outcome {

        /// One page, and how many there are on all pages.
        record Listed(List<Workbook> workbooks, long total) implements Outcome {

            /// Copies what it is given.
            public Listed {
                workbooks = List.copyOf(workbooks);
            }
        }

        /// Only Admins see everything.
        record Forbidden() implements Outcome {}
    }

    /// Lists them.
    public Outcome list(Principal principal, Wanted wanted) {
        Capability needed = wanted.reach() == Reach.EVERYTHING ? Capability.ADMINISTER : Capability.VIEW_DOCUMENTS;
        if (!(access.decide(principal, needed) instanceof Decision.Allowed)) return new Outcome.Forbidden();
        To to = wanted.reach() == Reach.EVERYTHING ? new To.Everything() : new To.Member(principal.member());
        return database.inOrganization(principal.organization(), tx -> {
            VisibleObjects.Page page = objects.page(
                    tx,
                    new VisibleObjects.Wanted(InodeKind.WORKBOOK, to, wanted.shelf(), wanted.offset(), wanted.limit()));
            return new Outcome.Listed(workbooks.of(tx, page.objects()), page.total());
        });
    }
}

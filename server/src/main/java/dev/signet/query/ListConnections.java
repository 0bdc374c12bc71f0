package dev.signet.query;

import dev.signet.access.Access;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.InodeKind;
import dev.signet.access.ObjectAction;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.access.VisibleObjects;
import dev.signet.access.VisibleObjects.Placed;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.access.VisibleObjects.To;
import dev.signet.base.InodeId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The connections somebody sees (rest-api.md §3.9, §4.8): Admins all, others those they own or were granted.
/// What is hidden answers like what is absent. Nothing secret is ever in the answer.
///
/// An organization has few connections, each made by an Admin; all it has are read to find a page.
public final class ListConnections {
    private static final int MOST = 10_000;

    private final Database database;
    private final Access access;
    private final Connections connections;
    private final VisibleObjects objects = new VisibleObjects();

    /// Lists from this database.
    public ListConnections(Database database, Access access, Connections connections) {
        this.database = database;
        this.access = access;
        this.connections = connections;
    }

    /// Which of them: those whose name contains the text, without regard to case, on these shelves.
    public record Wanted(Optional<String> search, List<Shelf> shelves, Slice slice) {
        /// Copies what it is given.
        public Wanted {
            shelves = List.copyOf(shelves);
        }

        private Predicate<Placed> fits() {
            String text = search.orElse("").toLowerCase(Locale.ROOT);
            return object -> object.inode().name().toLowerCase(Locale.ROOT).contains(text);
        }
    }

    /// One page, by name.
    public Part<PlacedConnection> list(Principal principal, Wanted wanted) {
        boolean admin = access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed;
        To to = admin ? new To.Everything() : new To.Member(principal.member());
        List<Placed> fitting = database.inOrganization(principal.organization(), tx -> seen(tx, to, wanted)).stream()
                .filter(wanted.fits())
                .sorted(Comparator.comparing(
                                (Placed object) -> object.inode().name().toLowerCase(Locale.ROOT))
                        .thenComparing(object -> object.inode().id().value()))
                .toList();
        List<PlacedConnection> page = fitting.stream()
                .skip(wanted.slice().offset())
                .limit(wanted.slice().limit())
                .flatMap(object -> placed(principal, object).stream())
                .toList();
        return new Part<>(page, fitting.size());
    }

    /// The connection of that id, if they see it.
    public Optional<PlacedConnection> find(Principal principal, InodeId id) {
        return switch (access.decide(principal, ObjectAction.USE, id)) {
            case Decision.Hidden() -> Optional.empty();
            case Decision.Allowed(), Decision.Denied(Decision.Need _) ->
                database.inOrganization(principal.organization(), tx -> objects.find(tx, id))
                        .flatMap(object -> placed(principal, object));
        };
    }

    private List<Placed> seen(Transaction tx, To to, Wanted wanted) {
        List<Placed> all = new ArrayList<>();
        for (Shelf shelf : wanted.shelves()) {
            all.addAll(objects.page(tx, new VisibleObjects.Wanted(InodeKind.CONNECTION, to, shelf, 0, MOST))
                    .objects());
        }
        return all;
    }

    private Optional<PlacedConnection> placed(Principal principal, Placed object) {
        return connections
                .find(principal.organization(), object.inode().id())
                .map(connection -> new PlacedConnection(connection, object));
    }
}

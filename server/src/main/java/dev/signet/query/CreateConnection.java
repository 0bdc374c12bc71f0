package dev.signet.query;

import dev.signet.access.Access;
import dev.signet.access.Audit;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Origin;
import dev.signet.access.PlaceObject;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Creates a connection to files below the data folder. Columns and their types are read from the files.
///
/// Refuses, all at once: folders and files that are not plain names, that lead elsewhere (symbolic links included) or
/// cannot be read; row guards that are no condition over the table. Takes an administrator.
public final class CreateConnection {

    private final Database database;
    private final Access access;
    private final Keeper keeper;
    private final ConnectionDraft draft;
    private final ConnectionStore store = new ConnectionStore();

    CreateConnection(Database database, Access access, Keeper keeper, DataRoot root) {
        this.database = database;
        this.access = access;
        this.keeper = keeper;
        this.draft = new ConnectionDraft(root);
    }

    /// Where it is audited, and when it is.
    public record Keeper(Audit audit, InstantSource clock) {}

    /// What is to be created: tables of files in a folder below the data folder.
    public record NewConnection(String name, String folder, List<NewTable> tables) {
        /// Copies what it is given.
        public NewConnection {
            tables = List.copyOf(tables);
        }
    }

    /// A table: its name, its file, and the formula that says who sees which rows.
    public record NewTable(String name, String file, Optional<String> guard) {}

    /// What came of it.
    public sealed interface Outcome {

        /// The connection.
        record Created(Connection connection) implements Outcome {}

        /// Everything that is wrong.
        record Invalid(List<Violation> violations) implements Outcome {
            /// Copies what it is given.
            public Invalid {
                violations = List.copyOf(violations);
            }
        }

        /// Whoever asks may not create connections.
        record Forbidden() implements Outcome {}
    }

    /// Creates the connection.
    public Outcome create(Principal principal, Origin origin, NewConnection wanted) {
        if (!(access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return database.inOrganization(principal.organization(), tx -> in(tx, principal, origin, wanted));
    }

    /// Creates the connection as part of the caller's transaction and decision.
    public Outcome in(Transaction tx, Principal principal, Origin origin, NewConnection wanted) {
        ConnectionDraft.Checked checked = draft.check(wanted);
        if (!checked.violations().isEmpty()) return new Outcome.Invalid(checked.violations());
        Connection connection = new Connection(
                tx.organization(),
                InodeId.random(),
                wanted.name(),
                new Connection.Place(ConnectionKind.DUCKDB, wanted.folder()),
                checked.tables());
        Inode inode = new Inode(connection.id(), InodeKind.CONNECTION, connection.name(), principal.member());
        new PlaceObject(keeper.audit(), keeper.clock()).place(tx, principal, origin, inode, Optional.empty());
        store.insert(
                tx, connection, wanted.tables().stream().map(NewTable::guard).toList());
        keeper.audit().record(tx, entry(principal, origin, connection));
        return new Outcome.Created(connection);
    }

    private AuditEntry entry(Principal principal, Origin origin, Connection connection) {
        String tables = connection.tables().stream().map(SourceTable::name).collect(Collectors.joining(" "));
        return AuditEntry.by(
                        principal,
                        origin,
                        keeper.clock().instant(),
                        AuditAction.CONNECTION_CREATE,
                        "inode:" + connection.id())
                .with("name", connection.name())
                .with("kind", connection.place().kind().wire())
                .with("folder", connection.place().folder())
                .with("tables", tables);
    }
}

package dev.signet.query;

import static dev.signet.query.tables.Tables.CONNECTIONS;
import static dev.signet.query.tables.Tables.SOURCE_TABLES;

import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The connections of an organization, with their tables.
final class ConnectionStore {
    /// Under which changes of connections are announced.
    static final String CHANGE_KIND = "connection";

    /// The text of each table's guard beside the tables, in the same order.
    void insert(Transaction tx, Connection connection, List<Optional<String>> guards) {
        tx.sql()
                .insertInto(CONNECTIONS)
                .set(CONNECTIONS.ORGANIZATION_ID, tx.organization().value())
                .set(CONNECTIONS.CONNECTION_ID, connection.id().value())
                .set(CONNECTIONS.NAME, connection.name())
                .set(CONNECTIONS.KIND, connection.place().kind().wire())
                .set(CONNECTIONS.FOLDER, connection.place().folder())
                .execute();
        for (int i = 0; i < connection.tables().size(); i++) {
            insert(tx, connection, (short) i, guards.get(i).orElse(null));
        }
        tx.changed(CHANGE_KIND, connection.id().toString());
    }

    private static void insert(Transaction tx, Connection connection, short position, @Nullable String guard) {
        SourceTable table = connection.tables().get(position);
        tx.sql()
                .insertInto(SOURCE_TABLES)
                .set(SOURCE_TABLES.ORGANIZATION_ID, tx.organization().value())
                .set(SOURCE_TABLES.CONNECTION_ID, connection.id().value())
                .set(SOURCE_TABLES.POSITION, position)
                .set(SOURCE_TABLES.NAME, table.name())
                .set(SOURCE_TABLES.FILE, table.file().name())
                .set(SOURCE_TABLES.COLUMNS, SourceColumns.text(table))
                .set(SOURCE_TABLES.GUARD, guard)
                .execute();
    }

    Optional<Connection> find(Transaction tx, InodeId id) {
        return tx.sql()
                .selectFrom(CONNECTIONS)
                .where(CONNECTIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(CONNECTIONS.CONNECTION_ID.eq(id.value()))
                .fetchOptional(row -> new Connection(
                        tx.organization(),
                        id,
                        row.get(CONNECTIONS.NAME),
                        new Connection.Place(ConnectionKind.of(row.get(CONNECTIONS.KIND)), row.get(CONNECTIONS.FOLDER)),
                        tables(tx, id)));
    }

    private static List<SourceTable> tables(Transaction tx, InodeId id) {
        return tx.sql()
                .selectFrom(SOURCE_TABLES)
                .where(SOURCE_TABLES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SOURCE_TABLES.CONNECTION_ID.eq(id.value()))
                .orderBy(SOURCE_TABLES.POSITION)
                .fetch(ConnectionStore::table);
    }

    private static SourceTable table(Record row) {
        String name = row.get(SOURCE_TABLES.NAME);
        SourceColumns columns = SourceColumns.parse(row.get(SOURCE_TABLES.COLUMNS));
        return new SourceTable(
                List.of(name),
                name,
                columns.columns(),
                TableGuard.kept(Optional.ofNullable(row.get(SOURCE_TABLES.GUARD)), columns.columns()),
                new SourceFile(row.get(SOURCE_TABLES.FILE), columns.types()));
    }
}

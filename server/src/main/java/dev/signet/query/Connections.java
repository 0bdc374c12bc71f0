package dev.signet.query;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Change;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every connection, kept in memory for as long as it is true. Who may use one is [dev.signet.access.Access]'s to
/// decide.
public final class Connections {
    private static final int SIZE = 1_000;

    private final Database database;
    private final ConnectionStore store = new ConnectionStore();
    private final LiveCache<Key, Optional<Connection>> cache;

    /// The connections in this database.
    public Connections(Database database) {
        this.database = database;
        this.cache =
                new LiveCache<>(database.feed(), ConnectionStore.CHANGE_KIND, SIZE, Connections::keyOf, this::load);
    }

    /// The organization's connection of that id.
    public Optional<Connection> find(OrganizationId organization, InodeId connection) {
        return cache.get(new Key(organization, connection));
    }

    /// The connection's table of that path.
    public Optional<SourceTable> table(Connection connection, List<String> path) {
        return connection.table(path);
    }

    private Optional<Connection> load(Key key) {
        return database.inOrganization(key.organization(), tx -> store.find(tx, key.connection()));
    }

    private static Key keyOf(Change change) {
        return new Key(change.organization(), new InodeId(UUID.fromString(change.id())));
    }

    private record Key(OrganizationId organization, InodeId connection) {}
}

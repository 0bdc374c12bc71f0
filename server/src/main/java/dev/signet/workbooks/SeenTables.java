package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.query.Connection;
import dev.signet.query.Connections;
import dev.signet.workbooks.ElementSource.WarehouseTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The tables that something is compiled of, every one of the organization: it is for answering, where the
/// author's rights were checked when it was written. Knows afterwards whether all of them are still what they
/// were.
final class SeenTables implements Tables {
    private final Connections connections;
    private final OrganizationId organization;
    private final Optional<InodeId> instead;
    private final Tables all;
    private final Map<InodeId, Optional<Connection>> seen = new HashMap<>();

    /// The tables of the connections that are written in the document; of another one if there is one
    /// `instead`.
    SeenTables(Connections connections, OrganizationId organization, Optional<InodeId> instead) {
        this.connections = connections;
        this.organization = organization;
        this.instead = instead;
        this.all = ConnectionTables.all(connections, organization);
    }

    @Override
    public Found find(WarehouseTable source) {
        InodeId id = to(source.connection());
        // Noted before it is read: a change in between is taken for one.
        seen.computeIfAbsent(id, this::now);
        return all.find(source.in(id));
    }

    /// The connection that is asked where the document says that one.
    InodeId to(InodeId written) {
        return instead.orElse(written);
    }

    /// Whether no connection that was looked at has changed since, come or gone.
    boolean areAsSeen() {
        for (Map.Entry<InodeId, Optional<Connection>> each : seen.entrySet()) {
            if (!now(each.getKey()).equals(each.getValue())) return false;
        }
        return true;
    }

    private Optional<Connection> now(InodeId id) {
        return connections.find(organization, id);
    }
}

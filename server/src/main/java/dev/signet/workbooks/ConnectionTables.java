package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.query.Connection;
import dev.signet.query.Connections;
import dev.signet.query.SourceTable;
import dev.signet.workbooks.ElementSource.WarehouseTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The tables of an organization's connections, as far as somebody may use them.
final class ConnectionTables implements Tables {
    private final Connections connections;
    private final OrganizationId organization;
    private final Predicate<InodeId> mayUse;

    ConnectionTables(Connections connections, OrganizationId organization, Predicate<InodeId> mayUse) {
        this.connections = connections;
        this.organization = organization;
        this.mayUse = mayUse;
    }

    /// Every table of the organization: for answering, where the author's rights were checked when it was written.
    static Tables all(Connections connections, OrganizationId organization) {
        return new ConnectionTables(connections, organization, _ -> true);
    }

    @Override
    public Found find(WarehouseTable source) {
        Optional<Connection> connection =
                connections.find(organization, source.connection()).filter(found -> mayUse.test(found.id()));
        if (connection.isEmpty()) {
            return new Found.Missing("Dependency not found: there is no connection of that id that you can use.");
        }
        Optional<SourceTable> table = connections.table(connection.get(), source.table());
        return table.<Found>map(found -> new Found.Table(found.scan()))
                .orElseGet(() -> missing(connection.get(), String.join("/", source.table())));
    }

    private static Found missing(Connection connection, String path) {
        List<String> paths = connection.tables().stream()
                .map(table -> String.join("/", table.path()))
                .toList();
        return new Found.Missing("Dependency not found: the connection \"" + connection.name() + "\" has no table \""
                + path + "\"." + Nearest.hint(path, paths));
    }
}

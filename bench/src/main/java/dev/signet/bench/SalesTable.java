package dev.signet.bench;

import dev.signet.base.Json;
import dev.signet.base.StartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes the sales a table of the demo's connection, in the database of a running Signet, as its superuser: tables of
/// connections are not to be had through the API.
final class SalesTable {
    static final String NAME = "SALES";

    private static final String ADD = """
        insert into query.source_tables (organization_id, connection_id, position, name, file, columns)
        select organization_id, connection_id, 100, ?, ?, ? from query.connections where folder = 'samples'\
        """;
    private static final String TELL = """
        insert into platform.changes (organization_id, kind, id)
        select organization_id, 'connection', connection_id::text from query.connections where folder = 'samples'\
        """;
    private static final String WAKE = "notify signet_changes";

    private SalesTable() {}

    /// Adds the table, and tells the server that its connection has changed; it is known a moment later.
    static void add(Path data) {
        try (Connection connection = Superuser.connect(data);
                PreparedStatement add = connection.prepareStatement(ADD);
                Statement tell = connection.createStatement()) {
            add.setString(1, NAME);
            add.setString(2, SalesFile.NAME);
            add.setString(3, Json.text(SalesFile.columns()));
            if (add.executeUpdate() != 1) throw new StartFailure("This Signet has no connection to its sample data.");
            tell.execute(TELL);
            tell.execute(WAKE);
        } catch (SQLException failed) {
            throw new StartFailure("The sales cannot be made a table: " + failed.getMessage(), failed);
        }
    }
}

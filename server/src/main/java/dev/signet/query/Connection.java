package dev.signet.query;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import java.util.List;
import java.util.Optional;

/// Something that can be queried: an object of the tree, with the tables found there. `folder` is relative to the
/// server's data folder.
public record Connection(OrganizationId organization, InodeId id, String name, Place place, List<SourceTable> tables) {

    /// Copies what it is given.
    public Connection {
        tables = List.copyOf(tables);
    }

    /// The kind of source, and where below the server's data folder it is.
    public record Place(ConnectionKind kind, String folder) {}

    /// The table of that path.
    public Optional<SourceTable> table(List<String> path) {
        return tables.stream().filter(table -> table.path().equals(path)).findFirst();
    }
}

package dev.signet.query;

import dev.signet.query.plan.Guard;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.TableName;
import java.util.List;

/// A table of a connection: its path there, its columns, who may see which of its rows, and the file behind it.
public record SourceTable(List<String> path, String name, List<OutputColumn> columns, Guard guard, SourceFile file) {

    /// Copies what it is given.
    public SourceTable {
        path = List.copyOf(path);
        columns = List.copyOf(columns);
    }

    /// All of the table that a viewer may see, as a plan: the only scan of it that [RunQuery] accepts.
    public Rel.Scan scan() {
        return new Rel.Scan(new TableName(path), columns, guard);
    }
}

package dev.signet.query.plan;

import java.util.List;

/// Where a table is in its connection: catalog, schema, table, as many parts as the connection has.
public record TableName(List<String> path) {
    public TableName {
        path = List.copyOf(path);
        if (path.isEmpty() || path.stream().anyMatch(String::isEmpty)) {
            throw new PlanFault("a table without a name");
        }
    }
}

package dev.signet.query.dialect;

import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Value;
import java.util.List;

/// SQL with a `?` for each bind, in order, and the columns it gives. No bind is [Value.Nothing].
public record Statement(String sql, List<Value> binds, List<OutputColumn> columns) {
    public Statement {
        binds = List.copyOf(binds);
        columns = List.copyOf(columns);
    }
}

package dev.signet.query.dialect;

import dev.signet.query.plan.GuardedPlan;

/// Renders plans for DuckDB.
///
/// The same plan gives the same text and binds. Every value is a bind, every name is quoted and told with the alias of
/// the block it comes from, so no name can be taken for another. Binds are cast to `VARCHAR`, `BIGINT`, `DOUBLE`,
/// `BOOLEAN` or `TIMESTAMP` where they stand.
public final class DuckDbDialect {

    /// The plan as one statement.
    public Statement render(GuardedPlan plan) {
        Sql sql = new Sql();
        new DuckDbBlocks(sql).write(Blocks.of(plan.rel()));
        return new Statement(sql.text(), sql.binds(), plan.rel().columns());
    }
}

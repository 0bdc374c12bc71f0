package dev.signet.query.dialect;

import dev.signet.query.plan.Expr;
import dev.signet.query.plan.JoinKind;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.TableName;
import java.util.List;
import java.util.stream.Stream;

/// What a [Block] reads.
sealed interface From {

    List<OutputColumn> columns();

    /// A table, by its path.
    record Table(TableName name, List<OutputColumn> columns) implements From {}

    /// Another block.
    record Nested(Block block) implements From {
        @Override
        public List<OutputColumn> columns() {
            return block.columns();
        }
    }

    /// Two sides, each a table or another block.
    record Joined(From left, From right, JoinKind kind, Expr on) implements From {
        @Override
        public List<OutputColumn> columns() {
            return Stream.concat(left.columns().stream(), right.columns().stream())
                    .toList();
        }
    }
}

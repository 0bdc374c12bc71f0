package dev.signet.query.plan;

/// Which rows of a table a viewer may see.
public sealed interface Guard {

    /// Every row.
    record Open() implements Guard {}

    /// The rows this is true of. Where it is null, for instance because the viewer lacks an attribute, the row is
    /// hidden.
    record Rows(Expr condition) implements Guard {
        public Rows {
            Checks.condition(condition, "a row guard");
        }
    }

    /// The mark of a scan whose guard is in place. Only [ApplyGuards] makes it.
    final class Applied implements Guard {
        static final Applied MARK = new Applied();

        private Applied() {}

        @Override
        public String toString() {
            return "Applied[]";
        }
    }
}

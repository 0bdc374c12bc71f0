package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.query.PreparedPlan;
import java.time.LocalDateTime;

/// An element ready to be asked for by anybody, under certain values of the controls: of which connection,
/// what, and what stands around its rows.
record ElementPlan(InodeId connection, PreparedPlan plan, AnswerRows.Frame frame, Basis basis) {

    /// What it was made of beside the document: the tables, and the time.
    record Basis(SeenTables tables, Span span) {

        boolean holds(LocalDateTime now) {
            return span.holds(now) && tables.areAsSeen();
        }
    }

    /// From when to before when all dates that are counted from now are the same.
    record Span(LocalDateTime from, LocalDateTime until) {

        boolean holds(LocalDateTime now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }
}

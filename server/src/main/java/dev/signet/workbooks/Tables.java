package dev.signet.workbooks;

import dev.signet.query.plan.Rel;
import dev.signet.workbooks.ElementSource.WarehouseTable;

/// What documents may read: asked while a document is checked, and while an element is answered.
@FunctionalInterface
interface Tables {

    /// The table, or why there is none.
    Found find(WarehouseTable source);

    /// What came of looking.
    sealed interface Found {

        /// The table, scanned with its row guard.
        record Table(Rel.Scan scan) implements Found {}

        /// There is none: a sentence for whoever wrote the document.
        record Missing(String sentence) implements Found {}
    }
}

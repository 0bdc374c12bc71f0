package dev.signet.workbooks;

import java.util.List;

/// A workbook as a viewer's browser needs it, JSON-ready: shown pages only, no formulas, no sources.
public record WorkbookView(String id, String name, int version, List<PageView> pages) {

    /// Copies what it is given.
    public WorkbookView {
        pages = List.copyOf(pages);
    }

    /// A page.
    public record PageView(String id, String name, List<ElementView> elements) {

        /// Copies what it is given.
        public PageView {
            elements = List.copyOf(elements);
        }
    }
}

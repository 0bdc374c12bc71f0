package dev.signet.workbooks;

/// The newest version of a workbook, for those who may edit it. Never for viewers.
public final class DraftWorkbook {
    private final Workbook workbook;
    private final Document document;

    DraftWorkbook(Workbook workbook, Document document) {
        this.workbook = workbook;
        this.document = document;
    }

    /// Which workbook.
    public Workbook workbook() {
        return workbook;
    }

    /// What its newest version says.
    public Document document() {
        return document;
    }
}

package dev.signet.web.api;

import dev.signet.access.Profiles;
import dev.signet.web.Answering;
import dev.signet.workbooks.OpenWorkbook;
import dev.signet.workbooks.ReadChanges;
import dev.signet.workbooks.ReadWorkbook;
import dev.signet.workbooks.ViewWorkbook;

/// The use cases behind looking at a workbook: which version, what it draws, the rows, and what the draft would change.
public record WorkbookViewCases(Openers openers, ViewWorkbook view, Answering answering, Profiles profiles) {

    /// Those that find a version for somebody.
    public record Openers(ReadWorkbook read, OpenWorkbook open, ReadChanges changes) {}
}

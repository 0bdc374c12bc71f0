package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;

/// A version of a workbook that somebody may be shown: the published one to viewers, any to those who may edit it.
public sealed interface ShownWorkbook permits PublishedWorkbook, DraftWorkbook {

    /// Whose it is.
    OrganizationId organization();

    /// The workbook's id.
    InodeId id();

    /// Its name now.
    String name();

    /// Which version.
    int version();

    /// What it says.
    Document document();
}

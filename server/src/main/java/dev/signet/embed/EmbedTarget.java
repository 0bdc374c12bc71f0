package dev.signet.embed;

import dev.signet.base.InodeId;

/// What an embed shows: a workbook, one page of it, or one element (embedding.md §2.2).
public sealed interface EmbedTarget {

    /// The workbook it is, or is part of.
    InodeId workbook();

    /// All of the workbook's visible pages.
    record Whole(InodeId workbook) implements EmbedTarget {}

    /// One page.
    record Page(InodeId workbook, String pageId) implements EmbedTarget {}

    /// One element.
    record Element(InodeId workbook, String elementId) implements EmbedTarget {}
}

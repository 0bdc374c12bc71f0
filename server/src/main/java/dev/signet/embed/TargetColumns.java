package dev.signet.embed;

import dev.signet.base.InodeId;
import dev.signet.workbooks.TagName;
import org.jspecify.annotations.Nullable;

/// A target as it is kept: a workbook, the page or element if it is no more than that, and the version tag if it has
/// one.
final class TargetColumns {
    private TargetColumns() {}

    static @Nullable String pageOf(EmbedTarget target) {
        return target instanceof EmbedTarget.Page page ? page.pageId() : null;
    }

    static @Nullable String elementOf(EmbedTarget target) {
        return target instanceof EmbedTarget.Element element ? element.elementId() : null;
    }

    static @Nullable String tagOf(EmbedTarget target) {
        return target.tag().map(TagName::value).orElse(null);
    }

    /// What is published, until [EmbedTarget#at] says otherwise.
    static EmbedTarget target(InodeId workbook, @Nullable String page, @Nullable String element) {
        if (page != null) return new EmbedTarget.Page(workbook, page);
        return element != null ? new EmbedTarget.Element(workbook, element) : new EmbedTarget.Whole(workbook);
    }
}

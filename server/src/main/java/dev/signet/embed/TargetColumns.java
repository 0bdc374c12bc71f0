package dev.signet.embed;

import dev.signet.base.InodeId;
import org.jspecify.annotations.Nullable;

/// A target as it is kept: a workbook, and the page or element if it is no more than that.
final class TargetColumns {
    private TargetColumns() {}

    static @Nullable String pageOf(EmbedTarget target) {
        return target instanceof EmbedTarget.Page(InodeId _, String page) ? page : null;
    }

    static @Nullable String elementOf(EmbedTarget target) {
        return target instanceof EmbedTarget.Element(InodeId _, String element) ? element : null;
    }

    static EmbedTarget target(InodeId workbook, @Nullable String page, @Nullable String element) {
        if (page != null) return new EmbedTarget.Page(workbook, page);
        return element != null ? new EmbedTarget.Element(workbook, element) : new EmbedTarget.Whole(workbook);
    }
}

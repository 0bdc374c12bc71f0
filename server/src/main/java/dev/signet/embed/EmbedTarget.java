package dev.signet.embed;

import dev.signet.base.InodeId;
import dev.signet.workbooks.TagName;
import java.util.Optional;

/// What an embed shows: a workbook, one page of it, or one element; as it is published, or as the version that a tag
/// names (embedding.md §2.2).
public sealed interface EmbedTarget {

    /// The workbook it is, or is part of.
    InodeId workbook();

    /// The version tag; empty for what is published.
    Optional<TagName> tag();

    /// The same content in the version of that tag; as it is published for none.
    EmbedTarget at(Optional<TagName> other);

    /// All of the workbook's visible pages.
    record Whole(InodeId workbook, Optional<TagName> tag) implements EmbedTarget {

        /// As it is published.
        public Whole(InodeId workbook) {
            this(workbook, Optional.empty());
        }

        @Override
        public EmbedTarget at(Optional<TagName> other) {
            return new Whole(workbook, other);
        }
    }

    /// One page.
    record Page(InodeId workbook, String pageId, Optional<TagName> tag) implements EmbedTarget {

        /// As it is published.
        public Page(InodeId workbook, String pageId) {
            this(workbook, pageId, Optional.empty());
        }

        @Override
        public EmbedTarget at(Optional<TagName> other) {
            return new Page(workbook, pageId, other);
        }
    }

    /// One element.
    record Element(InodeId workbook, String elementId, Optional<TagName> tag) implements EmbedTarget {

        /// As it is published.
        public Element(InodeId workbook, String elementId) {
            this(workbook, elementId, Optional.empty());
        }

        @Override
        public EmbedTarget at(Optional<TagName> other) {
            return new Element(workbook, elementId, other);
        }
    }
}

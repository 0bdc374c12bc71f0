package dev.signet.web.embed;

import dev.signet.base.InodeId;
import java.util.Optional;

/// The segment of an address that names a workbook: its id, alone or behind a name and a hyphen. The name is
/// decoration (embedding.md §2.2).
final class WorkbookSegment {
    private WorkbookSegment() {}

    /// The id, in either spelling; empty when there is none.
    static Optional<InodeId> id(String segment) {
        return InodeId.parse(segment).or(() -> InodeId.parse(segment.substring(segment.lastIndexOf('-') + 1)));
    }
}

package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.access.FileView;
import dev.signet.base.Base62;
import dev.signet.base.InodeId;
import dev.signet.http.Doc;
import java.util.List;
import java.util.Optional;

/// A workspace on the wire (rest-api.md §3.4).
record WorkspaceJson(
        String workspaceId,

        @Doc("The id in base 62, as it stands in addresses") String workspaceUrlId,

        String name,
        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt) {
    private static final String HOME = "User Folder";

    /// A part of a list.
    record WorkspaceList(
            List<WorkspaceJson> entries,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> nextPage,
            long total) {}

    /// The workspaces that have a name already, when no other of it was wanted.
    record There(List<String> workspaceIds, List<String> workspaceUrlIds) {

        static There of(List<InodeId> ids) {
            return new There(
                    ids.stream().map(InodeId::toString).toList(),
                    ids.stream().map(id -> Base62.of(id.value())).toList());
        }
    }

    /// A member's own folder counts as a workspace for whoever walks up from a file, under the name the
    /// contract gives it (rest-api.md §3.3).
    static WorkspaceJson of(FileView file) {
        return new WorkspaceJson(
                file.inode().id().toString(),
                Base62.of(file.inode().id().value()),
                file.isHome() ? HOME : file.inode().name(),
                file.placed().created().by().value(),
                file.updated().by().value(),
                Times.of(file.placed().created().at()),
                Times.of(file.updated().at()));
    }
}

package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.access.FileView;
import dev.signet.access.Level;
import dev.signet.access.ListRecents;
import dev.signet.base.Base62;
import dev.signet.base.InodeId;
import dev.signet.http.Doc;
import java.util.List;
import java.util.Optional;

/// A file on the wire (rest-api.md §3.3).
record FileJson(
        String id,

        @Doc("The id in base 62, as it stands in addresses") String urlId,

        String name,

        @Doc("`workspace`, `folder`, `workbook`, `data-model`, `dataset` or `table`")
        String type,

        @Doc("What it lies in; absent for what lies in nothing")
        Optional<String> parentId,

        Optional<String> parentUrlId,

        @Doc("The strongest permission the member has there")
        String permission,

        @Doc("The names of what it lies in") String path,

        @Doc("Badges are not built yet, so there is none") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> badge,

        boolean isArchived,
        Optional<String> description,
        String ownerId,
        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt,

        @Doc("In lists of recent files: when the member opened it last")
        Optional<String> lastInteractionAt) {

    /// A part of a list.
    record FileList(
            List<FileJson> entries,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> nextPage,
            long total) {}

    static FileJson of(FileView file) {
        return of(file, Optional.empty());
    }

    static FileJson of(ListRecents.Recent recent) {
        return of(recent.file(), Optional.of(Times.of(recent.at())));
    }

    private static FileJson of(FileView file, Optional<String> lastInteractionAt) {
        Optional<InodeId> parent = file.placed().parent();
        return new FileJson(
                file.inode().id().toString(),
                Base62.of(file.inode().id().value()),
                file.inode().name(),
                file.inode().kind().wire(),
                parent.map(InodeId::toString),
                parent.map(id -> Base62.of(id.value())),
                permission(file.permission()),
                file.placed().path(),
                Optional.empty(),
                file.isArchived(),
                file.description(),
                file.inode().owner().value(),
                file.placed().created().by().value(),
                file.updated().by().value(),
                Times.of(file.placed().created().at()),
                Times.of(file.updated().at()),
                lastInteractionAt);
    }

    /// The contract has no word for the use of a table among the permissions of files: who uses it sees it.
    private static String permission(Level level) {
        return switch (level) {
            case VIEW, USAGE -> Level.VIEW.wire();
            case EXPLORE, ORGANIZE, EDIT, ANNOTATE -> level.wire();
        };
    }
}

package dev.signet.web.api;

import dev.signet.http.Doc;
import dev.signet.workbooks.Workbook;
import java.util.List;
import java.util.Optional;

/// A workbook on the wire (rest-api.md §3.5).
record WorkbookJson(
        String workbookId,

        @Doc("The id in base 62, as it stands in addresses") String workbookUrlId,

        String name,

        @Doc("Where people open it, and what signed URLs begin with")
        String url,

        @Doc("The names of what it lies in") String path,

        @Doc("The published version; the newest one when none was published yet")
        int latestVersion,

        @Doc("The published version, absent when none was published yet; ours")
        Optional<Integer> publishedVersion,

        String ownerId,
        String createdBy,
        String updatedBy,
        String createdAt,
        String updatedAt,
        boolean isArchived,

        @Doc("The version tags that point at a version of it; absent when they were not asked for")
        Optional<List<TagJson.OnWorkbook>> tags,

        Optional<String> description) {

    /// With its tags.
    static WorkbookJson of(Workbook workbook, String url) {
        return of(workbook, url, Optional.of(WorkbookTagRoutes.tags(workbook)));
    }

    /// Without them.
    static WorkbookJson untagged(Workbook workbook, String url) {
        return of(workbook, url, Optional.empty());
    }

    private static WorkbookJson of(Workbook workbook, String url, Optional<List<TagJson.OnWorkbook>> tags) {
        return new WorkbookJson(
                workbook.id().toString(),
                workbook.urlId(),
                workbook.name(),
                url,
                workbook.path(),
                workbook.publishedVersion().orElse(workbook.latestVersion()),
                workbook.publishedVersion(),
                workbook.owner().value(),
                workbook.created().by().value(),
                workbook.updated().by().value(),
                Times.of(workbook.created().at()),
                Times.of(workbook.updated().at()),
                workbook.isArchived(),
                tags,
                workbook.description());
    }
}

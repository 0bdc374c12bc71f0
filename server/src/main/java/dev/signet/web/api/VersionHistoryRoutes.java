package dev.signet.web.api;

import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.base.InodeId;
import dev.signet.http.Answer;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.workbooks.PublishedVersion;
import java.util.List;
import java.util.Optional;

/// `GET /v2/workbooks/{workbookId}/version-history` (rest-api.md §4.10).
final class VersionHistoryRoutes {
    private final ApiDoor door;
    private final WorkbookCases cases;

    VersionHistoryRoutes(ApiDoor door, WorkbookCases cases) {
        this.door = door;
        this.cases = cases;
    }

    /// A version.
    record VersionJson(
            int version,
            @Doc("When it was shown to viewers first") String publishedAt,
            String publishedBy,
            @Doc("The tags that point at it") Optional<List<VersionTagJson>> tags) {

        static VersionJson of(PublishedVersion version) {
            List<VersionTagJson> tags = version.tags().stream()
                    .map(tag -> new VersionTagJson(
                            tag.tag().toString(),
                            Times.of(tag.tagged().at()),
                            tag.tagged().by().value()))
                    .toList();
            return new VersionJson(
                    version.version(),
                    Times.of(version.published().at()),
                    version.published().by().value(),
                    Optional.of(tags).filter(some -> !some.isEmpty()));
        }
    }

    /// A tag of a version.
    record VersionTagJson(String versionTagId, String taggedAt, String taggedBy) {}

    /// A part of the list.
    record VersionList(List<VersionJson> entries, Optional<String> nextPage, int total) {}

    List<Route<?, ?>> all() {
        return List.of(Route.get("/v2/workbooks/{workbookId}/version-history")
                .named("listWorkbookVersions", "List the versions of a workbook that were published")
                .described("The newest first, for those who can view the workbook.")
                .tagged("workbooks")
                .through(door)
                .query(Paging.PAGE)
                .query(Paging.LIMIT)
                .answers(200, "A page of versions", VersionList.class)
                .handledBy(this::list));
    }

    private Answer list(Call<Principal, NoBody> call) {
        Paging paging = Paging.of(call);
        Slice slice = new Slice(paging.offset(), paging.limit());
        return InodeId.parse(call.path("workbookId"))
                .flatMap(id -> cases.tags().versions().list(call.caller(), id, slice))
                .map(part -> Answer.ok(
                        paging.page(part.entries().stream().map(VersionJson::of).toList(), part.total())))
                .orElseGet(WorkbookRoutes::notFound);
    }
}

package dev.signet.workbooks;

import dev.signet.access.Decision;
import dev.signet.access.ObjectAction;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.base.InodeId;
import java.util.Optional;

/// Lists the versions of a workbook that were published, the newest first (rest-api.md §4.10): for those who can view
/// it.
public final class ListVersions {
    private final Writing writing;
    private final WorkbookStore store = new WorkbookStore();
    private final Workbooks workbooks = new Workbooks();

    ListVersions(Writing writing) {
        this.writing = writing;
    }

    /// They; empty when there is no such workbook for whoever asks.
    public Optional<Part<PublishedVersion>> list(Principal principal, InodeId id, Slice slice) {
        if (!(writing.access().decide(principal, ObjectAction.VIEW, id) instanceof Decision.Allowed)) {
            return Optional.empty();
        }
        return writing.database()
                .inOrganization(
                        principal.organization(),
                        tx -> workbooks.find(tx, id).map(workbook -> store.publishedVersions(tx, workbook, slice)));
    }
}

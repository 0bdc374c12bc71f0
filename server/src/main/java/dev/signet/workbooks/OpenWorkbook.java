package dev.signet.workbooks;

import dev.signet.access.Access;
import dev.signet.access.Decision;
import dev.signet.access.ObjectAction;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import java.util.Optional;

/// Opens a version of a workbook for a member: the published one for whoever may view it, any other for
/// whoever may edit it and use every connection it reads.
///
/// What viewers are shown, published or by a tag, takes no use of connections from whoever may edit it
/// either. What is hidden answers like what is absent; what is in the trash is opened for nobody.
public final class OpenWorkbook {
    private final Access access;
    private final ReadWorkbook read;
    private final ReadPublished published;
    private final ConnectionUse use;

    /// Decides and reads there.
    public OpenWorkbook(Access access, ReadWorkbook read, ReadPublished published) {
        this.access = access;
        this.read = read;
        this.published = published;
        this.use = new ConnectionUse(access);
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The version.
        record Opened(ShownWorkbook workbook) implements Outcome {}

        /// There is no workbook, or whoever asks must not learn of it.
        record NotFound() implements Outcome {}

        /// Whoever asks sees the workbook, but only its published version.
        record Forbidden() implements Outcome {}

        /// Whoever asks may edit the workbook, but not use this connection, which the version reads.
        record NoUse(InodeId connection) implements Outcome {}

        /// The workbook has no such version.
        record NoVersion() implements Outcome {}
    }

    /// Opens that version.
    public Outcome open(Principal principal, InodeId id, WantedVersion wanted) {
        if (!(access.decide(principal, ObjectAction.VIEW, id) instanceof Decision.Allowed)) {
            return new Outcome.NotFound();
        }
        Optional<PublishedWorkbook> shown = published.find(principal.organization(), id);
        return switch (wanted) {
            case WantedVersion.Published() ->
                shown.<Outcome>map(Outcome.Opened::new).orElseGet(Outcome.NoVersion::new);
            case WantedVersion.Draft() -> edited(principal, id, read.spec(principal, id));
            case WantedVersion.Numbered(int version) ->
                shown.filter(found -> found.version() == version)
                        .<Outcome>map(Outcome.Opened::new)
                        .orElseGet(() -> edited(principal, id, read.spec(principal, id, version)));
        };
    }

    private Outcome edited(Principal principal, InodeId id, Optional<ReadWorkbook.Spec> spec) {
        if (!read.mayEdit(principal, id)) return new Outcome.Forbidden();
        return spec.filter(found -> !found.workbook().isArchived())
                .map(found -> opened(principal, found))
                .orElseGet(Outcome.NoVersion::new);
    }

    private Outcome opened(Principal principal, ReadWorkbook.Spec spec) {
        DraftWorkbook version = new DraftWorkbook(principal.organization(), spec);
        Optional<InodeId> lacking = isShownToViewers(spec.workbook(), spec.version())
                ? Optional.empty()
                : use.lacking(principal, version.document());
        return lacking.<Outcome>map(Outcome.NoUse::new).orElseGet(() -> new Outcome.Opened(version));
    }

    private static boolean isShownToViewers(Workbook workbook, int version) {
        return workbook.publishedVersion().equals(Optional.of(version))
                || workbook.tags().stream().anyMatch(tag -> tag.version() == version);
    }
}

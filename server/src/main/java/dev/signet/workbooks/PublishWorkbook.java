package dev.signet.workbooks;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Decision;
import dev.signet.access.Member;
import dev.signet.access.ObjectAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.util.Optional;

/// Shows the newest version of a workbook to viewers. Twice is as good as once.
public final class PublishWorkbook {

    private final Writing writing;
    private final WorkbookStore store = new WorkbookStore();
    private final Workbooks workbooks = new Workbooks();

    /// Works there.
    public PublishWorkbook(Writing writing) {
        this.writing = writing;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The workbook as it is now.
        record Published(Workbook workbook) implements Outcome {}

        /// There is none, or whoever asks must not learn of it.
        record NotFound() implements Outcome {}

        /// Whoever asks sees the workbook and may not edit it.
        record Forbidden() implements Outcome {}
    }

    /// Publishes the newest version.
    public Outcome publish(Principal principal, Origin origin, InodeId id) {
        return switch (writing.access().decide(principal, ObjectAction.EDIT, id)) {
            case Decision.Hidden() -> new Outcome.NotFound();
            case Decision.Denied _ -> new Outcome.Forbidden();
            case Decision.Allowed() ->
                writing.database()
                        .inOrganization(
                                principal.organization(),
                                tx -> store.lock(tx, id)
                                        .<Outcome>map(row ->
                                                new Outcome.Published(point(tx, principal, origin, id, row.versions())))
                                        .orElseGet(Outcome.NotFound::new));
        };
    }

    private Workbook point(Transaction tx, Principal principal, Origin origin, InodeId id, Workbook.Versions now) {
        Member.Stamp by = new Member.Stamp(principal.member(), writing.clock().instant());
        store.point(tx, id, new Workbook.Versions(now.latest(), Optional.of(now.latest())), by);
        writing.audit()
                .record(
                        tx,
                        AuditEntry.by(principal, origin, by.at(), AuditAction.WORKBOOK_PUBLISH, "inode:" + id)
                                .with("version", Integer.toString(now.latest())));
        return workbooks.find(tx, id).orElseThrow();
    }
}

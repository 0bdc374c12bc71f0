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

/// Shows the newest version of a workbook to viewers, who then read through its connections: for those who
/// may edit it and use every connection that version reads. Twice is as good as once.
public final class PublishWorkbook {

    private final Writing writing;
    private final ReadWorkbook read;
    private final ConnectionUse use;
    private final WorkbookStore store = new WorkbookStore();
    private final Workbooks workbooks = new Workbooks();

    /// Works there.
    public PublishWorkbook(Writing writing) {
        this.writing = writing;
        this.read = writing.read();
        this.use = writing.use();
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The workbook as it is now.
        record Published(Workbook workbook) implements Outcome {}

        /// There is none, or whoever asks must not learn of it.
        record NotFound() implements Outcome {}

        /// Whoever asks sees the workbook and may not edit it.
        record Forbidden() implements Outcome {}

        /// Whoever asks may edit the workbook, but not use this connection, which the version reads.
        record NoUse(InodeId connection) implements Outcome {}
    }

    /// Publishes the newest version.
    public Outcome publish(Principal principal, Origin origin, InodeId id) {
        return switch (writing.access().decide(principal, ObjectAction.EDIT, id)) {
            case Decision.Hidden() -> new Outcome.NotFound();
            case Decision.Denied _ -> new Outcome.Forbidden();
            case Decision.Allowed() ->
                read.spec(principal, id)
                        .map(newest -> publish(principal, origin, newest))
                        .orElseGet(Outcome.NotFound::new);
        };
    }

    private Outcome publish(Principal principal, Origin origin, ReadWorkbook.Spec newest) {
        Optional<InodeId> lacking = use.lacking(principal, newest.document());
        if (lacking.isPresent()) return new Outcome.NoUse(lacking.get());
        return writing.database()
                .inOrganization(
                        principal.organization(),
                        tx -> store.lock(tx, newest.workbook().id())
                                .<Outcome>map(row ->
                                        new Outcome.Published(point(tx, principal, origin, newest, row.versions())))
                                .orElseGet(Outcome.NotFound::new));
    }

    /// Shows the version whose connections were looked at, and none that was written since; what was
    /// published since stays.
    private Workbook point(
            Transaction tx, Principal principal, Origin origin, ReadWorkbook.Spec newest, Workbook.Versions now) {
        InodeId id = newest.workbook().id();
        int version = Math.max(newest.version(), now.published().orElse(0));
        Member.Stamp by = new Member.Stamp(principal.member(), writing.clock().instant());
        store.point(tx, id, new Workbook.Versions(now.latest(), Optional.of(version)), by);
        writing.audit()
                .record(
                        tx,
                        AuditEntry.by(principal, origin, by.at(), AuditAction.WORKBOOK_PUBLISH, "inode:" + id)
                                .with("version", Integer.toString(version)));
        return workbooks.find(tx, id).orElseThrow();
    }
}

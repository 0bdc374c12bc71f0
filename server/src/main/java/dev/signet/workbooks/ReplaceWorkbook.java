package dev.signet.workbooks;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Decision;
import dev.signet.access.Member;
import dev.signet.access.ObjectAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.base.Problem;
import dev.signet.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Replaces a workbook's document by a new version. Name, folder and description stay (rest-api.md §5).
///
/// Pages, elements and columns the workbook already has keep their ids; new ones get ids of this server.
public final class ReplaceWorkbook {

    private final Writing writing;
    private final DocumentCheck check;
    private final WorkbookStore store = new WorkbookStore();
    private final Workbooks workbooks = new Workbooks();

    /// Works there.
    public ReplaceWorkbook(Writing writing) {
        this.writing = writing;
        this.check = writing.check();
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The workbook as it is now.
        record Replaced(Workbook workbook) implements Outcome {}

        /// Everything that is wrong.
        record Invalid(Problem problem) implements Outcome {}

        /// There is none, or whoever asks must not learn of it.
        record NotFound() implements Outcome {}

        /// Whoever asks sees the workbook and may not edit it.
        record Forbidden() implements Outcome {}
    }

    /// Stores the tree as the newest version.
    public Outcome replace(Principal principal, Origin origin, InodeId id, Submission submission) {
        return switch (writing.access().decide(principal, ObjectAction.EDIT, id)) {
            case Decision.Hidden() -> new Outcome.NotFound();
            case Decision.Denied _ -> new Outcome.Forbidden();
            case Decision.Allowed() -> {
                DocumentCheck.Checked checked = check.check(principal, submission.tree(), "");
                yield checked.violations().isEmpty()
                        ? store(principal, origin, id, submission)
                        : new Outcome.Invalid(Problem.invalid(checked.violations()));
            }
        };
    }

    /// The new document, and whether viewers see it at once.
    public record Submission(ObjectNode tree, Publish publish) {}

    private Outcome store(Principal principal, Origin origin, InodeId id, Submission submission) {
        return writing.database()
                .inOrganization(
                        principal.organization(),
                        tx -> store.lock(tx, id)
                                .<Outcome>map(row -> {
                                    Workbook.Versions next = append(tx, principal, id, row.versions(), submission);
                                    writing.audit()
                                            .record(
                                                    tx,
                                                    AuditEntry.by(
                                                                    principal,
                                                                    origin,
                                                                    writing.clock()
                                                                            .instant(),
                                                                    AuditAction.WORKBOOK_REPLACE,
                                                                    "inode:" + id)
                                                            .with("version", Integer.toString(next.latest()))
                                                            .with(
                                                                    "published",
                                                                    Boolean.toString(
                                                                            submission.publish() == Publish.NOW)));
                                    return new Outcome.Replaced(
                                            workbooks.find(tx, id).orElseThrow());
                                })
                                .orElseGet(Outcome.NotFound::new));
    }

    private Workbook.Versions append(
            Transaction tx, Principal principal, InodeId id, Workbook.Versions now, Submission submission) {
        Member.Stamp by = new Member.Stamp(principal.member(), writing.clock().instant());
        int version = now.latest() + 1;
        ObjectNode tree = RemapIds.in(Stored.of(submission.tree()), earlier(tx, id, now));
        store.insertVersion(tx, id, version, tree, by);
        Optional<Integer> published = submission.publish() == Publish.NOW ? Optional.of(version) : now.published();
        Workbook.Versions next = new Workbook.Versions(version, published);
        store.point(tx, id, next, by);
        return next;
    }

    /// The versions whose ids are known outside: the newest and the published one.
    private List<Document> earlier(Transaction tx, InodeId id, Workbook.Versions versions) {
        List<Document> earlier = new ArrayList<>();
        Stream.concat(versions.published().stream(), Stream.of(versions.latest()))
                .distinct()
                .forEach(version -> store.tree(tx, id, version)
                        .ifPresent(tree -> earlier.add(DocumentReader.read(tree, "", new Faults()))));
        return earlier;
    }
}

package dev.signet.workbooks;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Member;
import dev.signet.access.ObjectAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.Fault;
import dev.signet.base.InodeId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Creates workbooks from submitted documents: all of them, or none and every fault of each.
///
/// Takes "Create, edit and publish workbooks", the right to create in the folder, and the use of every connection read.
/// Ids of pages, elements and columns become ids of this server (rest-api.md §5).
public final class CreateWorkbook {
    private static final String ARCHIVED =
            "folderId: This folder is archived. Restore it first: PATCH /v2/files/{inodeId} with restore true.";

    private final Writing writing;
    private final DocumentCheck check;
    private final WorkbookStore store = new WorkbookStore();
    private final Workbooks workbooks = new Workbooks();

    /// Works there.
    public CreateWorkbook(Writing writing) {
        this.writing = writing;
        this.check = writing.check();
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The workbooks, in the order of the documents.
        record Created(List<Workbook> workbooks) implements Outcome {

            /// Copies what it is given.
            public Created {
                workbooks = List.copyOf(workbooks);
            }
        }

        /// Everything that is wrong.
        record Invalid(Problem problem) implements Outcome {}

        /// Whoever asks may not create workbooks, or not in that folder.
        record Forbidden() implements Outcome {}
    }

    /// A document that is fit to be created.
    private record Fit(ObjectNode tree, Document document, InodeId folder) {}

    /// Creates one workbook for each tree.
    public Outcome create(Principal principal, Origin origin, List<ObjectNode> trees, Publish publish) {
        if (!(writing.access().decide(principal, Capability.BUILD_DOCUMENTS) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        List<Violation> violations = new ArrayList<>();
        List<Fit> fit = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            Fitting fitting = fit(principal, trees.get(i), trees.size() == 1 ? "" : "[" + i + "]");
            if (fitting.folder() instanceof Decision.Denied) return new Outcome.Forbidden();
            violations.addAll(fitting.violations());
            fit.addAll(fitting.fit());
        }
        if (!violations.isEmpty()) return new Outcome.Invalid(Problem.invalid(violations));
        return writing.database()
                .inOrganization(
                        principal.organization(), tx -> createAll(tx, new Author(principal, origin), fit, publish));
    }

    private record Author(Principal principal, Origin origin) {}

    private Outcome createAll(Transaction tx, Author author, List<Fit> fit, Publish publish) {
        if (fit.stream().anyMatch(each -> writing.place().isArchived(tx, each.folder()))) {
            return new Outcome.Invalid(Problem.of(Fault.INODE_ARCHIVED, ARCHIVED));
        }
        return new Outcome.Created(
                fit.stream().map(each -> create(tx, author, each, publish)).toList());
    }

    /// Whether a document is fit, and whether its folder can be created in.
    private record Fitting(List<Fit> fit, List<Violation> violations, Decision folder) {

        /// Copies what it is given.
        Fitting {
            fit = List.copyOf(fit);
            violations = List.copyOf(violations);
        }
    }

    private Fitting fit(Principal principal, ObjectNode tree, String path) {
        DocumentCheck.Checked checked = check.check(principal, tree, path);
        List<Violation> violations = new ArrayList<>(checked.violations());
        violations.addAll(DocumentCheck.missingForNew(checked.document(), path));
        DocumentCheck.missingVersion(tree, path).ifPresent(violations::add);
        Optional<InodeId> folder = checked.document().folderId().flatMap(InodeId::parse);
        Decision decision = folder.map(id -> writing.access().decide(principal, ObjectAction.CREATE_INSIDE, id))
                .orElseGet(Decision.Hidden::new);
        if (decision instanceof Decision.Hidden && checked.document().folderId().isPresent()) {
            violations.add(noFolder(path));
        }
        List<Fit> fit =
                folder.stream().map(id -> new Fit(tree, checked.document(), id)).toList();
        return new Fitting(fit, violations, decision);
    }

    private Workbook create(Transaction tx, Author author, Fit fit, Publish publish) {
        Principal principal = author.principal();
        Origin origin = author.origin();
        Member.Stamp now = new Member.Stamp(principal.member(), writing.clock().instant());
        Inode inode =
                new Inode(InodeId.random(), InodeKind.WORKBOOK, fit.document().name(), principal.member());
        writing.place().place(tx, principal, origin, inode, Optional.of(fit.folder()));
        store.insert(tx, inode.id(), fit.document().description(), now);
        store.insertVersion(tx, inode.id(), 1, RemapIds.in(Stored.of(fit.tree()), List.of()), now);
        Optional<Integer> published = publish == Publish.NOW ? Optional.of(1) : Optional.empty();
        store.point(tx, inode.id(), new Workbook.Versions(1, published), now);
        writing.audit()
                .record(
                        tx,
                        AuditEntry.by(principal, origin, now.at(), AuditAction.WORKBOOK_CREATE, "inode:" + inode.id())
                                .with("published", Boolean.toString(publish == Publish.NOW)));
        return workbooks.find(tx, inode.id()).orElseThrow();
    }

    private static Violation noFolder(String path) {
        return new Violation(path.isEmpty() ? "folderId" : path + ".folderId", "There is no folder of that id.");
    }
}

package dev.signet.workbooks;

import dev.signet.access.Access;
import dev.signet.access.Decision;
import dev.signet.access.ObjectAction;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/// Reads a workbook and its document as somebody may see it.
///
/// Those who may edit get the newest version, all others the published one and no other. What is hidden answers like
/// what is absent: with nothing.
public final class ReadWorkbook {
    private final Database database;
    private final Access access;
    private final Workbooks workbooks = new Workbooks();
    private final WorkbookStore store = new WorkbookStore();

    /// Reads from this database.
    public ReadWorkbook(Database database, Access access) {
        this.database = database;
        this.access = access;
    }

    /// The workbook, if they can view it.
    public Optional<Workbook> find(Principal principal, InodeId id) {
        return visible(principal, id, workbooks::find);
    }

    /// The document they see, with its metadata, if there is one for them.
    public Optional<Spec> spec(Principal principal, InodeId id) {
        return visible(
                principal,
                id,
                (tx, which) -> workbooks
                        .find(tx, which)
                        .flatMap(found -> shownVersion(principal, found).flatMap(version -> spec(tx, found, version))));
    }

    /// That version of the document, if they may see it: viewers only ever the published one.
    public Optional<Spec> spec(Principal principal, InodeId id, int version) {
        return visible(
                principal,
                id,
                (tx, which) -> workbooks
                        .find(tx, which)
                        .filter(found -> maySee(principal, found, version))
                        .flatMap(found -> spec(tx, found, version)));
    }

    /// The version that a tag of that name points at; whoever can view the workbook may see what was published.
    public Optional<Spec> tagged(Principal principal, InodeId id, TagName tag) {
        return visible(
                principal,
                id,
                (tx, which) -> workbooks
                        .find(tx, which)
                        .flatMap(found -> found.taggedVersion(tag).flatMap(version -> spec(tx, found, version))));
    }

    private <T> Optional<T> visible(
            Principal principal, InodeId id, BiFunction<Transaction, InodeId, Optional<T>> read) {
        if (!(access.decide(principal, ObjectAction.VIEW, id) instanceof Decision.Allowed)) return Optional.empty();
        return database.inOrganization(principal.organization(), tx -> read.apply(tx, id));
    }

    private Optional<Integer> shownVersion(Principal principal, Workbook workbook) {
        return mayEdit(principal, workbook.id()) ? Optional.of(workbook.latestVersion()) : workbook.publishedVersion();
    }

    private boolean maySee(Principal principal, Workbook workbook, int version) {
        return workbook.publishedVersion().equals(Optional.of(version)) || mayEdit(principal, workbook.id());
    }

    /// Whether they may edit it.
    public boolean mayEdit(Principal principal, InodeId id) {
        return access.decide(principal, ObjectAction.EDIT, id) instanceof Decision.Allowed;
    }

    private Optional<Spec> spec(Transaction tx, Workbook workbook, int version) {
        return store.tree(tx, workbook.id(), version).map(tree -> new Spec(workbook, version, tree));
    }

    /// A version of a workbook's document.
    public record Spec(Workbook workbook, int version, ObjectNode tree) {

        /// Its typed view.
        public Document document() {
            return DocumentReader.read(tree, "", new Faults());
        }

        /// The document with metadata in front (rest-api.md §5).
        public ObjectNode withMetadata(String url) {
            ObjectNode answer = tree.objectNode();
            answer.put("workbookId", workbook.id().toString());
            answer.put("name", workbook.name());
            answer.put("url", url);
            answer.put("documentVersion", version);
            answer.put("latestDocumentVersion", workbook.latestVersion());
            answer.put("ownerId", workbook.owner().value());
            workbook.folder().ifPresent(folder -> answer.put("folderId", folder.toString()));
            answer.put("createdBy", workbook.created().by().value());
            answer.put("updatedBy", workbook.updated().by().value());
            answer.put("createdAt", Timestamps.of(workbook.created().at()));
            answer.put("updatedAt", Timestamps.of(workbook.updated().at()));
            workbook.description().ifPresent(text -> answer.put("description", text));
            tree.properties().forEach(field -> answer.set(field.getKey(), field.getValue()));
            return answer;
        }
    }
}

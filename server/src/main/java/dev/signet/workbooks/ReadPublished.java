package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.database.Transaction;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Finds what viewers may be shown: the published version of a workbook, and the versions its tags point at, kept in
/// memory for as long as they are that.
///
/// Who may see it is the caller's to decide. Nothing for a workbook that was never published, or is archived: whoever
/// archives or renames one announces it as a change of kind `workbook`.
public final class ReadPublished {
    private static final int SIZE = 200;

    private final Database database;
    private final Workbooks workbooks = new Workbooks();
    private final WorkbookStore store = new WorkbookStore();
    private final LiveCache<Key, Optional<Shown>> cache;

    /// Reads from this database.
    public ReadPublished(Database database) {
        this.database = database;
        this.cache = new LiveCache<>(
                database.feed(),
                WorkbookStore.CHANGE_KIND,
                SIZE,
                change -> new Key(change.organization(), new InodeId(UUID.fromString(change.id()))),
                this::load);
    }

    /// The published version now.
    public Optional<PublishedWorkbook> find(OrganizationId organization, InodeId id) {
        return find(organization, id, Optional.empty());
    }

    /// The version that a tag of exactly that name points at now; without one the published version.
    public Optional<PublishedWorkbook> find(OrganizationId organization, InodeId id, Optional<TagName> tag) {
        Key key = new Key(organization, id);
        return cache.get(key)
                .flatMap(shown -> shown.version(tag)
                        .flatMap(version -> shown.read(version)
                                .or(() -> database.inOrganization(organization, tx -> read(tx, shown, version)))));
    }

    private Optional<Shown> load(Key key) {
        return database.inOrganization(
                key.organization(),
                tx -> workbooks
                        .find(tx, key.id())
                        .filter(workbook -> !workbook.isArchived())
                        .map(workbook -> {
                            Shown shown = new Shown(key.organization(), workbook, new ConcurrentHashMap<>());
                            workbook.publishedVersion().ifPresent(version -> read(tx, shown, version));
                            return shown;
                        }));
    }

    private Optional<PublishedWorkbook> read(Transaction tx, Shown shown, int version) {
        Workbook workbook = shown.workbook();
        Optional<PublishedWorkbook> read = store.tree(tx, workbook.id(), version)
                .map(tree -> new PublishedWorkbook(
                        shown.organization(),
                        workbook.id(),
                        workbook.name(),
                        version,
                        DocumentReader.read(tree, "", new Faults())));
        read.ifPresent(document -> shown.documents().put(version, document));
        return read;
    }

    private record Key(OrganizationId organization, InodeId id) {}

    /// What is true of a workbook now, and what was read of its versions, which never change.
    private record Shown(OrganizationId organization, Workbook workbook, Map<Integer, PublishedWorkbook> documents) {

        Optional<Integer> version(Optional<TagName> tag) {
            return tag.isPresent() ? workbook.taggedVersion(tag.get()) : workbook.publishedVersion();
        }

        Optional<PublishedWorkbook> read(int version) {
            return Optional.ofNullable(documents.get(version));
        }
    }
}

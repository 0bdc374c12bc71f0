package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import java.util.Optional;
import java.util.UUID;

/// Finds what viewers may be shown: the published version of a workbook, kept in memory for as long as it is that.
///
/// Who may see it is the caller's to decide. Nothing for a workbook that was never published, or is archived: whoever
/// archives or renames one announces it as a change of kind `workbook`.
public final class ReadPublished {
    private static final int SIZE = 200;

    private final Database database;
    private final Workbooks workbooks = new Workbooks();
    private final WorkbookStore store = new WorkbookStore();
    private final LiveCache<Key, Optional<PublishedWorkbook>> cache;

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
        return cache.get(new Key(organization, id));
    }

    private Optional<PublishedWorkbook> load(Key key) {
        return database.inOrganization(
                key.organization(),
                tx -> workbooks
                        .find(tx, key.id())
                        .filter(workbook -> !workbook.isArchived())
                        .flatMap(workbook -> workbook.publishedVersion()
                                .flatMap(version -> store.tree(tx, key.id(), version)
                                        .map(tree -> new PublishedWorkbook(
                                                key.organization(),
                                                key.id(),
                                                workbook.name(),
                                                version,
                                                DocumentReader.read(tree, "", new Faults()))))));
    }

    private record Key(OrganizationId organization, InodeId id) {}
}

package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files in somebody's eyes: with the level they have on each, and none they must not learn of (rest-api.md
/// §2.3).
///
/// Connections are no files: they have a place of their own in the API.
final class Files {
    private final AccessGround ground;
    private final FileStore store = new FileStore();

    Files(AccessGround ground) {
        this.ground = ground;
    }

    /// A page of files, and how many there are on all pages.
    record Page(List<FileView> files, long total) {}

    /// The file of that id, if they see it.
    Optional<FileView> find(Transaction tx, Standing who, InodeId id) {
        return store.find(tx, id)
                .filter(row -> row.placed().inode().kind() != InodeKind.CONNECTION)
                .flatMap(
                        row -> Optional.ofNullable(levels(tx, who, List.of(row)).get(id))
                                .map(row::as));
    }

    /// The same for whoever has just changed it, and may have given it away by that.
    FileView changed(Transaction tx, Standing who, InodeId id, Level before) {
        FileStore.Row row = store.find(tx, id).orElseThrow();
        return row.as(levels(tx, who, List.of(row)).getOrDefault(id, before));
    }

    /// One page of those they see, by name; `level` counts with what their account type permits.
    Page page(Transaction tx, Standing who, FileQuery query, Slice slice) {
        return page(tx, who, query, Stretch.usual(slice));
    }

    /// The same, in that order.
    Page page(Transaction tx, Standing who, FileQuery query, Stretch<ListFiles.By> part) {
        if (query.level().filter(level -> !permits(who, level)).isPresent()) return new Page(List.of(), 0);
        FileQuery asked = new FileQuery(
                kinds(who, query.kinds()), query.naming(), query.within(), sqlLevel(who, query), query.shelf());
        VisibleObjects.To to = new VisibleObjects.To.Member(who.member().id());
        FileStore.Page page = store.page(tx, asked, to, part);
        return new Page(viewed(tx, who, page.rows()), page.total());
    }

    /// One page of all there are, for Admins.
    Page everything(Transaction tx, Standing admin, FileQuery query, Stretch<ListFiles.By> part) {
        FileStore.Page page = store.page(tx, query, new VisibleObjects.To.Everything(), part);
        return new Page(viewed(tx, admin, page.rows()), page.total());
    }

    /// Who asks; read before the transaction. Empty when they are not active.
    Optional<Standing> who(Principal principal) {
        return ground.standings()
                .find(principal.organization(), principal.member())
                .filter(Standing::isActive);
    }

    private List<FileView> viewed(Transaction tx, Standing who, List<FileStore.Row> rows) {
        Map<InodeId, Level> levels = levels(tx, who, rows);
        return rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(levels.get(row.placed().inode().id())).map(row::as).stream())
                .toList();
    }

    private Map<InodeId, Level> levels(Transaction tx, Standing who, List<FileStore.Row> rows) {
        return ground.access()
                .levels(tx, who, rows.stream().map(row -> row.placed().inode()).toList());
    }

    /// An Admin has every level on all they see.
    private static Optional<Level> sqlLevel(Standing who, FileQuery query) {
        return who.accountType().isAdmin() ? Optional.empty() : query.level();
    }

    /// Tables are used by those who build only; a row that a page would drop must not be counted either.
    private static Set<InodeKind> kinds(Standing who, Set<InodeKind> wanted) {
        EnumSet<InodeKind> kinds = EnumSet.noneOf(InodeKind.class);
        kinds.addAll(wanted);
        kinds.remove(InodeKind.CONNECTION);
        if (!who.permits(Capability.BUILD_DOCUMENTS)) kinds.remove(InodeKind.TABLE);
        if (!who.permits(Capability.VIEW_DOCUMENTS)) kinds.retainAll(EnumSet.of(InodeKind.TABLE));
        return kinds;
    }

    private static boolean permits(Standing who, Level level) {
        return switch (level) {
            case VIEW -> who.permits(Capability.VIEW_DOCUMENTS);
            case EXPLORE -> who.permits(Capability.EXPLORE_DOCUMENTS);
            case ORGANIZE, EDIT, USAGE, ANNOTATE -> who.permits(Capability.BUILD_DOCUMENTS);
        };
    }
}

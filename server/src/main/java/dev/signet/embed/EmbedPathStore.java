package dev.signet.embed;

import static dev.signet.embed.tables.Paths.PATHS;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.embed.EmbedPath.Audience;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/// Embed paths, each with its entry in the directory.
final class EmbedPathStore {
    static final String CHANGE_KIND = "embed-path";

    private static final String DIRECTORY_KIND = "embed-path";

    /// False when the same content has a path for that audience already: whoever comes second at the same moment waits
    /// for the first.
    boolean insert(Transaction tx, EmbedPath path) {
        boolean inserted = tx.sql()
                        .insertInto(PATHS)
                        .set(PATHS.ORGANIZATION_ID, tx.organization().value())
                        .set(PATHS.EMBED_ID, path.id().text())
                        .set(PATHS.AUDIENCE, word(path.audience()))
                        .set(PATHS.WORKBOOK_ID, path.target().workbook().value())
                        .set(PATHS.PAGE_ID, TargetColumns.pageOf(path.target()))
                        .set(PATHS.ELEMENT_ID, TargetColumns.elementOf(path.target()))
                        .set(PATHS.ALLOWS_TAGS, path.allowsTags())
                        .set(PATHS.OWNER_ID, path.owner().value())
                        .set(PATHS.CREATED_AT, path.createdAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (inserted) enter(tx, path);
        return inserted;
    }

    private static void enter(Transaction tx, EmbedPath path) {
        Directory.Entry entry = new Directory.Entry(tx.organization(), path.id().text());
        if (!tx.directory().add(DIRECTORY_KIND, path.id().digest(), entry)) {
            throw new IllegalStateException("two embed paths of one id");
        }
        tx.changed(CHANGE_KIND, path.id().text());
    }

    static Optional<OrganizationId> organizationOf(Directory directory, EmbedId id) {
        return directory.find(DIRECTORY_KIND, id.digest()).map(Directory.Entry::organization);
    }

    Optional<EmbedPath> find(Transaction tx, EmbedId id) {
        return tx.sql()
                .selectFrom(PATHS)
                .where(PATHS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(PATHS.EMBED_ID.eq(id.text()))
                .fetchOptional(row -> read(tx, row));
    }

    /// The path of that content for that audience.
    Optional<EmbedPath> of(Transaction tx, EmbedTarget target, Audience audience) {
        return tx.sql()
                .selectFrom(PATHS)
                .where(of(tx, target.workbook()))
                .and(PATHS.AUDIENCE.eq(word(audience)))
                .and(PATHS.PAGE_ID.isNotDistinctFrom(TargetColumns.pageOf(target)))
                .and(PATHS.ELEMENT_ID.isNotDistinctFrom(TargetColumns.elementOf(target)))
                .fetchOptional(row -> read(tx, row));
    }

    /// All of a workbook, the oldest first.
    List<EmbedPath> all(Transaction tx, InodeId workbook) {
        return tx.sql()
                .selectFrom(PATHS)
                .where(of(tx, workbook))
                .orderBy(PATHS.CREATED_AT, PATHS.EMBED_ID)
                .fetch(row -> read(tx, row));
    }

    /// Gives it that owner, and allows tags or not; false when it is gone.
    boolean change(Transaction tx, EmbedPath path) {
        boolean changed = tx.sql()
                        .update(PATHS)
                        .set(PATHS.OWNER_ID, path.owner().value())
                        .set(PATHS.ALLOWS_TAGS, path.allowsTags())
                        .where(PATHS.ORGANIZATION_ID.eq(tx.organization().value()))
                        .and(PATHS.EMBED_ID.eq(path.id().text()))
                        .execute()
                == 1;
        if (changed) tx.changed(CHANGE_KIND, path.id().text());
        return changed;
    }

    /// False when it was gone already.
    boolean delete(Transaction tx, EmbedId id) {
        boolean deleted = tx.sql()
                        .deleteFrom(PATHS)
                        .where(PATHS.ORGANIZATION_ID.eq(tx.organization().value()))
                        .and(PATHS.EMBED_ID.eq(id.text()))
                        .execute()
                == 1;
        if (deleted) {
            tx.directory().remove(DIRECTORY_KIND, id.digest());
            tx.changed(CHANGE_KIND, id.text());
        }
        return deleted;
    }

    private static Condition of(Transaction tx, InodeId workbook) {
        return PATHS.ORGANIZATION_ID.eq(tx.organization().value()).and(PATHS.WORKBOOK_ID.eq(workbook.value()));
    }

    static EmbedPath read(Transaction tx, Record row) {
        return new EmbedPath(
                tx.organization(),
                new EmbedId(row.get(PATHS.EMBED_ID)),
                Audience.valueOf(row.get(PATHS.AUDIENCE).toUpperCase(Locale.ROOT)),
                TargetColumns.target(
                        new InodeId(row.get(PATHS.WORKBOOK_ID)), row.get(PATHS.PAGE_ID), row.get(PATHS.ELEMENT_ID)),
                row.get(PATHS.ALLOWS_TAGS),
                new MemberId(row.get(PATHS.OWNER_ID)),
                row.get(PATHS.CREATED_AT));
    }

    private static String word(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }
}

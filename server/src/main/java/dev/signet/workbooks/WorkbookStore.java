package dev.signet.workbooks;

import static dev.signet.workbooks.tables.Tables.DOCUMENTS;
import static dev.signet.workbooks.tables.Tables.VERSIONS;

import dev.signet.access.Member;
import dev.signet.access.Part;
import dev.signet.access.Slice;
import dev.signet.base.InodeId;
import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Every version of every workbook's document, which of them is published, and which ever were.
final class WorkbookStore {
    /// Under which changes of workbooks are announced.
    static final String CHANGE_KIND = "workbook";

    /// A workbook's pointers.
    record Row(Optional<String> description, Workbook.Versions versions, Member.Stamp updated) {}

    void insert(Transaction tx, InodeId id, Optional<String> description, Member.Stamp by) {
        tx.sql()
                .insertInto(DOCUMENTS)
                .set(DOCUMENTS.ORGANIZATION_ID, tx.organization().value())
                .set(DOCUMENTS.WORKBOOK_ID, id.value())
                .set(DOCUMENTS.DESCRIPTION, description.orElse(""))
                .set(DOCUMENTS.LATEST_VERSION, 1)
                .set(DOCUMENTS.UPDATED_BY, by.by().value())
                .set(DOCUMENTS.UPDATED_AT, by.at())
                .execute();
    }

    void insertVersion(Transaction tx, InodeId id, int version, ObjectNode tree, Member.Stamp by) {
        tx.sql()
                .insertInto(VERSIONS)
                .set(VERSIONS.ORGANIZATION_ID, tx.organization().value())
                .set(VERSIONS.WORKBOOK_ID, id.value())
                .set(VERSIONS.VERSION, version)
                .set(VERSIONS.DOCUMENT, Json.text(tree))
                .set(VERSIONS.CREATED_BY, by.by().value())
                .set(VERSIONS.CREATED_AT, by.at())
                .execute();
    }

    /// Sets the pointers, and announces the change.
    void point(Transaction tx, InodeId id, Workbook.Versions versions, Member.Stamp by) {
        tx.sql()
                .update(DOCUMENTS)
                .set(DOCUMENTS.LATEST_VERSION, versions.latest())
                .set(DOCUMENTS.PUBLISHED_VERSION, versions.published().orElse(null))
                .set(DOCUMENTS.UPDATED_BY, by.by().value())
                .set(DOCUMENTS.UPDATED_AT, by.at())
                .where(DOCUMENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(DOCUMENTS.WORKBOOK_ID.eq(id.value()))
                .execute();
        versions.published().ifPresent(version -> published(tx, id, version, by));
        tx.changed(CHANGE_KIND, id.toString());
    }

    /// Who showed it first is kept, however often it is published.
    private static void published(Transaction tx, InodeId id, int version, Member.Stamp by) {
        tx.sql()
                .update(VERSIONS)
                .set(VERSIONS.PUBLISHED_BY, by.by().value())
                .set(VERSIONS.PUBLISHED_AT, by.at())
                .where(of(tx, id), VERSIONS.VERSION.eq(version), VERSIONS.PUBLISHED_AT.isNull())
                .execute();
    }

    /// Whether viewers were ever shown that version.
    boolean wasPublished(Transaction tx, InodeId id, int version) {
        return tx.sql()
                .fetchExists(VERSIONS, of(tx, id), VERSIONS.VERSION.eq(version), VERSIONS.PUBLISHED_AT.isNotNull());
    }

    /// Those versions, the newest first, each with the tags that point at it.
    Part<PublishedVersion> publishedVersions(Transaction tx, Workbook workbook, Slice slice) {
        Condition condition = of(tx, workbook.id()).and(VERSIONS.PUBLISHED_AT.isNotNull());
        return new Part<>(
                tx.sql()
                        .selectFrom(VERSIONS)
                        .where(condition)
                        .orderBy(VERSIONS.VERSION.desc())
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(row -> published(workbook, row)),
                tx.sql().fetchCount(VERSIONS, condition));
    }

    private static PublishedVersion published(Workbook workbook, Record row) {
        int version = row.get(VERSIONS.VERSION);
        return new PublishedVersion(
                version,
                new Member.Stamp(new MemberId(row.get(VERSIONS.PUBLISHED_BY)), row.get(VERSIONS.PUBLISHED_AT)),
                workbook.tags().stream().filter(tag -> tag.version() == version).toList());
    }

    private static Condition of(Transaction tx, InodeId id) {
        return VERSIONS.ORGANIZATION_ID.eq(tx.organization().value()).and(VERSIONS.WORKBOOK_ID.eq(id.value()));
    }

    /// The pointers, held until the transaction ends.
    Optional<Row> lock(Transaction tx, InodeId id) {
        return tx.sql()
                .selectFrom(DOCUMENTS)
                .where(DOCUMENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(DOCUMENTS.WORKBOOK_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(WorkbookStore::read);
    }

    Map<InodeId, Row> find(Transaction tx, Collection<InodeId> ids) {
        return tx.sql()
                .selectFrom(DOCUMENTS)
                .where(DOCUMENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(DOCUMENTS.WORKBOOK_ID.in(ids.stream().map(InodeId::value).toList()))
                .fetchMap(row -> new InodeId(row.get(DOCUMENTS.WORKBOOK_ID)), WorkbookStore::read);
    }

    Optional<ObjectNode> tree(Transaction tx, InodeId id, int version) {
        return tx.sql()
                .select(VERSIONS.DOCUMENT)
                .from(VERSIONS)
                .where(of(tx, id), VERSIONS.VERSION.eq(version))
                .fetchOptional(VERSIONS.DOCUMENT)
                .map(text -> Json.parse(text.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .asObject());
    }

    private static Row read(Record row) {
        @Nullable Integer published = row.get(DOCUMENTS.PUBLISHED_VERSION);
        return new Row(
                Optional.of(row.get(DOCUMENTS.DESCRIPTION)).filter(text -> !text.isEmpty()),
                new Workbook.Versions(row.get(DOCUMENTS.LATEST_VERSION), Optional.ofNullable(published)),
                new Member.Stamp(new MemberId(row.get(DOCUMENTS.UPDATED_BY)), row.get(DOCUMENTS.UPDATED_AT)));
    }
}

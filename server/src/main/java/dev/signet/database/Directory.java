package dev.signet.database;

import static dev.signet.database.tables.Tables.DIRECTORY;

import dev.signet.base.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// From what a stranger presents, as a SHA-256 digest, to the organization it belongs to and the id of the thing there.
///
/// The only look-up made before an organization is known; exact matches only.
public final class Directory {
    private static final String ADD_ALL = """
        insert into platform.directory (organization_id, kind, digest, id)
        select ?, e.kind, e.digest, e.id from unnest(?, ?, ?) as e (kind, digest, id)
        on conflict do nothing\
        """;

    private final DSLContext sql;

    Directory(DSLContext sql) {
        this.sql = sql;
    }

    /// Whose the thing with this digest is; empty when there is none.
    public Optional<Entry> find(String kind, byte[] digest) {
        return sql.select(DIRECTORY.ORGANIZATION_ID, DIRECTORY.ID)
                .from(DIRECTORY)
                .where(DIRECTORY.KIND.eq(kind), DIRECTORY.DIGEST.eq(digest))
                .fetchOptional(row -> new Entry(new OrganizationId(row.value1()), row.value2()));
    }

    /// All of one kind, for a node's own housekeeping (every organization's audit is sealed, every secret re-sealed).
    public List<Entry> all(String kind) {
        return sql.select(DIRECTORY.ORGANIZATION_ID, DIRECTORY.ID)
                .from(DIRECTORY)
                .where(DIRECTORY.KIND.eq(kind))
                .orderBy(DIRECTORY.ORGANIZATION_ID, DIRECTORY.ID)
                .fetch(row -> new Entry(new OrganizationId(row.value1()), row.value2()));
    }

    /// Enters the thing; false when that digest is taken.
    public boolean add(String kind, byte[] digest, Entry entry) {
        return sql.insertInto(DIRECTORY)
                        .columns(DIRECTORY.KIND, DIRECTORY.DIGEST, DIRECTORY.ORGANIZATION_ID, DIRECTORY.ID)
                        .values(kind, digest, entry.organization().value(), entry.id())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Enters many things of one organization; how many of the digests were not taken.
    public int addAll(String kind, OrganizationId organization, Map<String, byte[]> digests) {
        return new ManyRows(sql)
                .write(
                        ADD_ALL,
                        ManyRows.one(organization.value()),
                        ManyRows.texts(digests.keySet().stream().map(_ -> kind)),
                        ManyRows.bytes(digests.values().stream()),
                        ManyRows.texts(digests.keySet().stream()));
    }

    /// Takes the thing out; absent is as good.
    public void remove(String kind, byte[] digest) {
        sql.deleteFrom(DIRECTORY)
                .where(DIRECTORY.KIND.eq(kind), DIRECTORY.DIGEST.eq(digest))
                .execute();
    }

    /// Whose a thing is, and its id there.
    public record Entry(OrganizationId organization, String id) {}
}

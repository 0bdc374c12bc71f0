package dev.signet.access;

import static dev.signet.access.tables.Tables.ORGANIZATIONS;

import dev.signet.base.OrganizationId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sha256;
import java.util.Optional;

/// Organizations, found by slug through the directory.
final class OrganizationStore {
    static final String DIRECTORY_KIND = "organization";

    /// False when the slug is taken.
    boolean insert(Transaction tx, Organization organization) {
        tx.sql()
                .insertInto(ORGANIZATIONS)
                .set(ORGANIZATIONS.ORGANIZATION_ID, organization.id().value())
                .set(ORGANIZATIONS.SLUG, organization.slug())
                .set(ORGANIZATIONS.NAME, organization.name())
                .set(ORGANIZATIONS.CREATED_AT, organization.createdAt())
                .execute();
        return tx.directory()
                .add(
                        DIRECTORY_KIND,
                        Sha256.ofText(organization.slug()),
                        new Directory.Entry(organization.id(), organization.slug()));
    }

    static Optional<OrganizationId> bySlug(Directory directory, String slug) {
        return directory.find(DIRECTORY_KIND, Sha256.ofText(slug)).map(Directory.Entry::organization);
    }

    EmbedUserCreation embedUserCreation(Transaction tx) {
        return tx.sql()
                .select(ORGANIZATIONS.CREATES_EMBED_USERS)
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .fetchSingle(row -> row.value1() ? EmbedUserCreation.ON : EmbedUserCreation.OFF);
    }

    void set(Transaction tx, EmbedUserCreation wanted) {
        tx.sql()
                .update(ORGANIZATIONS)
                .set(ORGANIZATIONS.CREATES_EMBED_USERS, wanted == EmbedUserCreation.ON)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .execute();
    }

    Organization get(Transaction tx) {
        return tx.sql()
                .selectFrom(ORGANIZATIONS)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .fetchSingle(row -> new Organization(
                        tx.organization(),
                        row.get(ORGANIZATIONS.SLUG),
                        row.get(ORGANIZATIONS.NAME),
                        row.get(ORGANIZATIONS.CREATED_AT)));
    }
}

package dev.signet.access;

import static dev.signet.access.tables.Tables.ORGANIZATIONS;

import dev.signet.base.AccountTypeId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sha256;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Organizations, found by slug through the directory.
final class OrganizationStore {
    static final String DIRECTORY_KIND = "organization";

    /// Under which changes of an organization's settings are announced.
    static final String CHANGE_KIND = "organization";

    /// False when the slug is taken, by another or by our own addresses.
    boolean insert(Transaction tx, Organization organization) {
        if (ReservedSlugs.contains(organization.slug())) return false;
        tx.sql()
                .insertInto(ORGANIZATIONS)
                .set(ORGANIZATIONS.ORGANIZATION_ID, organization.id().value())
                .set(ORGANIZATIONS.SLUG, organization.slug())
                .set(ORGANIZATIONS.NAME, organization.name())
                .set(ORGANIZATIONS.CREATED_AT, organization.createdAt())
                .execute();
        tx.changed(CHANGE_KIND, organization.id().toString());
        return tx.directory()
                .add(
                        DIRECTORY_KIND,
                        Sha256.ofText(organization.slug()),
                        new Directory.Entry(organization.id(), organization.slug()));
    }

    static Optional<OrganizationId> bySlug(Directory directory, String slug) {
        return directory.find(DIRECTORY_KIND, Sha256.ofText(slug)).map(Directory.Entry::organization);
    }

    /// What users become whom a ticket creates without naming an account type; the least when nobody said, or it was
    /// taken away.
    AccountType embedAccountType(Transaction tx, AccountTypeStore types) {
        return tx.sql()
                .select(ORGANIZATIONS.EMBED_ACCOUNT_TYPE_ID)
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .fetchOptional(ORGANIZATIONS.EMBED_ACCOUNT_TYPE_ID)
                .flatMap(id -> types.find(tx, new AccountTypeId(id)))
                .filter(type -> !type.isAdmin())
                .or(() -> DefaultAccountType.find(types.all(tx), EmbedUser.DEFAULT_ACCOUNT_TYPE.label()))
                .orElseThrow();
    }

    void setEmbedAccountType(Transaction tx, AccountTypeId type) {
        tx.sql()
                .update(ORGANIZATIONS)
                .set(ORGANIZATIONS.EMBED_ACCOUNT_TYPE_ID, type.value())
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .execute();
    }

    Organization get(Transaction tx) {
        return settings(tx).organization();
    }

    OrganizationSettings settings(Transaction tx) {
        return tx.sql()
                .selectFrom(ORGANIZATIONS)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .fetchSingle(OrganizationStore::read);
    }

    /// What it has settled; empty when there is no such organization.
    Optional<OrganizationPolicy> policy(Transaction tx) {
        return tx.sql()
                .selectFrom(ORGANIZATIONS)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .fetchOptional(row -> read(row).policy());
    }

    /// Keeps whoever else changes the organization, or who administers it, waiting until the transaction
    /// ends.
    void lock(Transaction tx) {
        tx.sql()
                .select(ORGANIZATIONS.ORGANIZATION_ID)
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .forNoKeyUpdate()
                .execute();
    }

    /// Makes these its settings; the slug is not among them, see [#rename].
    void update(Transaction tx, OrganizationSettings next) {
        OrganizationPolicy policy = next.policy();
        tx.sql()
                .update(ORGANIZATIONS)
                .set(ORGANIZATIONS.NAME, next.organization().name())
                .set(ORGANIZATIONS.TIME_ZONE, policy.timeZone())
                .set(ORGANIZATIONS.SECURE_EMBEDDING, policy.secureEmbedding())
                .set(ORGANIZATIONS.PUBLIC_EMBEDS, policy.embeds().publicEmbeds())
                .set(ORGANIZATIONS.LEGACY_EMBED_URLS, policy.embeds().legacyUrls())
                .set(ORGANIZATIONS.JWT_BEARER, policy.jwtBearer())
                .set(ORGANIZATIONS.CREDENTIAL_MAX_DAYS, days(policy.credentialMaxDays()))
                .set(ORGANIZATIONS.AUDIT_RETENTION_DAYS, days(policy.auditRetentionDays()))
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .execute();
        tx.changed(CHANGE_KIND, tx.organization().toString());
    }

    /// Gives it another slug, and up the one it had; false when the slug is taken.
    boolean rename(Transaction tx, String from, String to) {
        Directory.Entry entry = new Directory.Entry(tx.organization(), to);
        if (!tx.directory().add(DIRECTORY_KIND, Sha256.ofText(to), entry)) return false;
        tx.directory().remove(DIRECTORY_KIND, Sha256.ofText(from));
        tx.sql()
                .update(ORGANIZATIONS)
                .set(ORGANIZATIONS.SLUG, to)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .execute();
        tx.changed(CHANGE_KIND, tx.organization().toString());
        return true;
    }

    private static OrganizationSettings read(Record row) {
        return new OrganizationSettings(
                new Organization(
                        new OrganizationId(row.get(ORGANIZATIONS.ORGANIZATION_ID)),
                        row.get(ORGANIZATIONS.SLUG),
                        row.get(ORGANIZATIONS.NAME),
                        row.get(ORGANIZATIONS.CREATED_AT)),
                new OrganizationPolicy(
                        row.get(ORGANIZATIONS.SECURE_EMBEDDING),
                        days(row.get(ORGANIZATIONS.CREDENTIAL_MAX_DAYS)),
                        days(row.get(ORGANIZATIONS.AUDIT_RETENTION_DAYS)),
                        row.get(ORGANIZATIONS.TIME_ZONE),
                        row.get(ORGANIZATIONS.JWT_BEARER),
                        new EmbedSwitches(
                                row.get(ORGANIZATIONS.PUBLIC_EMBEDS), row.get(ORGANIZATIONS.LEGACY_EMBED_URLS))));
    }

    private static OptionalInt days(@Nullable Integer days) {
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    private static @Nullable Integer days(OptionalInt days) {
        return days.isPresent() ? days.getAsInt() : null;
    }
}

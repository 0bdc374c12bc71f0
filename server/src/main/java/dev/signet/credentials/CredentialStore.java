package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.CLIENTS;

import dev.signet.access.AddressList;
import dev.signet.access.AddressRange;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sha256;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The credentials of an organization, found by client id through the directory.
final class CredentialStore {
    /// Under which changes of credentials are announced.
    static final String CHANGE_KIND = "credential";

    private static final String DIRECTORY_KIND = "client";

    /// Lets one name at a time be taken in the organization, so that it can be asked about first.
    void lockNames(Transaction tx) {
        tx.sql()
                .select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class, DSL.val("credential-names" + tx.organization())))
                .execute();
    }

    /// Whether another unrevoked credential has that name.
    boolean isTaken(Transaction tx, String name, ClientId except) {
        return tx.sql()
                .fetchExists(
                        CLIENTS,
                        CLIENTS.ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(CLIENTS.NAME_KEY.eq(key(name)))
                                .and(CLIENTS.CLIENT_ID.ne(except.value()))
                                .and(CLIENTS.REVOKED_AT.isNull()));
    }

    /// False when an unrevoked credential has that name.
    boolean insert(Transaction tx, Credential credential) {
        int rows = tx.sql()
                .insertInto(CLIENTS)
                .set(CLIENTS.ORGANIZATION_ID, tx.organization().value())
                .set(CLIENTS.CLIENT_ID, credential.id().value())
                .set(CLIENTS.CREATED_BY, credential.created().by().value())
                .set(CLIENTS.CREATED_AT, credential.created().at())
                .set(changeable(credential))
                .set(CLIENTS.UPDATED_BY, credential.created().by().value())
                .set(CLIENTS.UPDATED_AT, credential.created().at())
                .onConflict(CLIENTS.ORGANIZATION_ID, CLIENTS.NAME_KEY)
                .where(CLIENTS.REVOKED_AT.isNull())
                .doNothing()
                .execute();
        if (rows == 0) return false;
        Directory.Entry entry =
                new Directory.Entry(tx.organization(), credential.id().value());
        tx.directory().add(DIRECTORY_KIND, Sha256.ofText(credential.id().value()), entry);
        tx.changed(CHANGE_KIND, credential.id().value());
        return true;
    }

    /// Writes all that can change of it.
    void update(Transaction tx, Credential credential, MemberId by, Instant at) {
        tx.sql()
                .update(CLIENTS)
                .set(changeable(credential))
                .set(CLIENTS.UPDATED_BY, by.value())
                .set(CLIENTS.UPDATED_AT, at)
                .where(CLIENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(CLIENTS.CLIENT_ID.eq(credential.id().value()))
                .execute();
        tx.changed(CHANGE_KIND, credential.id().value());
    }

    static Optional<OrganizationId> organizationOf(Directory directory, ClientId id) {
        return directory.find(DIRECTORY_KIND, Sha256.ofText(id.value())).map(Directory.Entry::organization);
    }

    Optional<Credential> find(Transaction tx, ClientId id) {
        return one(tx, id).fetchOptional(CredentialStore::read);
    }

    /// The credential, kept from others until the transaction ends.
    Optional<Credential> lock(Transaction tx, ClientId id) {
        return one(tx, id).forUpdate().fetchOptional(CredentialStore::read);
    }

    /// Gives all unrevoked credentials of one member to another; which those were.
    List<String> handOver(Transaction tx, MemberId from, MemberId to) {
        List<String> handed = tx.sql()
                .update(CLIENTS)
                .set(CLIENTS.OWNER_ID, to.value())
                .where(CLIENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(CLIENTS.OWNER_ID.eq(from.value()))
                .and(CLIENTS.REVOKED_AT.isNull())
                .returningResult(CLIENTS.CLIENT_ID)
                .fetch(CLIENTS.CLIENT_ID);
        handed.forEach(id -> tx.changed(CHANGE_KIND, id));
        return handed;
    }

    int countOf(Transaction tx, MemberId owner) {
        return tx.sql()
                .fetchCount(
                        CLIENTS,
                        CLIENTS.ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(CLIENTS.OWNER_ID.eq(owner.value()))
                                .and(CLIENTS.REVOKED_AT.isNull()));
    }

    private static SelectConditionStep<?> one(Transaction tx, ClientId id) {
        return tx.sql()
                .selectFrom(CLIENTS)
                .where(CLIENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(CLIENTS.CLIENT_ID.eq(id.value()));
    }

    private static Map<Field<?>, @Nullable Object> changeable(Credential credential) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(CLIENTS.NAME, credential.description().name());
        columns.put(CLIENTS.NAME_KEY, key(credential.description().name()));
        columns.put(CLIENTS.DESCRIPTION, credential.description().text());
        columns.put(CLIENTS.OWNER_ID, credential.owner().value());
        columns.put(CLIENTS.SCOPES, Scope.wires(credential.scopes()).toArray(String[]::new));
        columns.put(CLIENTS.IMPERSONATES, credential.impersonation() == Impersonation.ON);
        columns.put(CLIENTS.EXPIRES_AT, credential.terms().expiresAt().orElse(null));
        columns.put(
                CLIENTS.ALLOWED_ADDRESSES,
                credential.terms().addresses().ranges().stream()
                        .map(AddressRange::text)
                        .toArray(String[]::new));
        columns.put(
                CLIENTS.ALLOWED_ORIGINS,
                credential.terms().origins().stream().map(HostOrigin::text).toArray(String[]::new));
        columns.putAll(stateOf(credential.state()));
        return columns;
    }

    private static Map<Field<?>, @Nullable Object> stateOf(CredentialState state) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        if (state instanceof CredentialState.Revoked(MemberId by, Instant at)) {
            columns.put(CLIENTS.REVOKED_BY, by.value());
            columns.put(CLIENTS.REVOKED_AT, at);
        } else {
            boolean off = state instanceof CredentialState.Disabled;
            columns.put(
                    CLIENTS.DISABLED_BY,
                    off ? ((CredentialState.Disabled) state).by().value() : null);
            columns.put(CLIENTS.DISABLED_AT, off ? ((CredentialState.Disabled) state).at() : null);
        }
        return columns;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static Credential read(Record row) {
        return new Credential(
                new OrganizationId(row.get(CLIENTS.ORGANIZATION_ID)),
                new ClientId(row.get(CLIENTS.CLIENT_ID)),
                new Credential.Description(row.get(CLIENTS.NAME), row.get(CLIENTS.DESCRIPTION)),
                new MemberId(row.get(CLIENTS.OWNER_ID)),
                scopes(row),
                state(row),
                terms(row),
                new Credential.Created(new MemberId(row.get(CLIENTS.CREATED_BY)), row.get(CLIENTS.CREATED_AT)),
                row.get(CLIENTS.IMPERSONATES) ? Impersonation.ON : Impersonation.OFF);
    }

    private static Set<Scope> scopes(Record row) {
        return Arrays.stream(row.get(CLIENTS.SCOPES))
                .flatMap(scope -> Scope.parse(scope).stream())
                .collect(Collectors.toSet());
    }

    private static CredentialState state(Record row) {
        Instant revokedAt = row.get(CLIENTS.REVOKED_AT);
        if (revokedAt != null) {
            return new CredentialState.Revoked(new MemberId(row.get(CLIENTS.REVOKED_BY)), revokedAt);
        }
        Instant disabledAt = row.get(CLIENTS.DISABLED_AT);
        return disabledAt == null
                ? new CredentialState.Active()
                : new CredentialState.Disabled(new MemberId(row.get(CLIENTS.DISABLED_BY)), disabledAt);
    }

    private static CredentialTerms terms(Record row) {
        return new CredentialTerms(
                Optional.ofNullable(row.get(CLIENTS.EXPIRES_AT)),
                AddressList.of(Arrays.stream(row.get(CLIENTS.ALLOWED_ADDRESSES))
                        .map(AddressRange::new)
                        .toList()),
                Arrays.stream(row.get(CLIENTS.ALLOWED_ORIGINS))
                        .map(HostOrigin::new)
                        .toList());
    }
}

package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.CLIENTS;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sha256;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Record;

/// The credentials of an organization, found by client id through the directory.
final class CredentialStore {
    /// Under which changes of credentials are announced.
    static final String CHANGE_KIND = "credential";

    private static final String DIRECTORY_KIND = "client";

    /// False when an unrevoked credential has that name.
    boolean insert(Transaction tx, Credential credential) {
        int rows = tx.sql()
                .insertInto(CLIENTS)
                .set(CLIENTS.ORGANIZATION_ID, tx.organization().value())
                .set(CLIENTS.CLIENT_ID, credential.id().value())
                .set(CLIENTS.NAME, credential.description().name())
                .set(CLIENTS.NAME_KEY, credential.description().name().toLowerCase(Locale.ROOT))
                .set(CLIENTS.DESCRIPTION, credential.description().text())
                .set(CLIENTS.OWNER_ID, credential.owner().value())
                .set(
                        CLIENTS.SCOPES,
                        credential.scopes().stream().map(Scope::wire).sorted().toArray(String[]::new))
                .set(CLIENTS.CREATED_BY, credential.created().by().value())
                .set(CLIENTS.CREATED_AT, credential.created().at())
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

    static Optional<OrganizationId> organizationOf(Directory directory, ClientId id) {
        return directory.find(DIRECTORY_KIND, Sha256.ofText(id.value())).map(Directory.Entry::organization);
    }

    Optional<Credential> find(Transaction tx, ClientId id) {
        return tx.sql()
                .selectFrom(CLIENTS)
                .where(CLIENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(CLIENTS.CLIENT_ID.eq(id.value()))
                .fetchOptional(row -> read(tx.organization(), row));
    }

    /// Ends the credential; false when there is none to end.
    boolean revoke(Transaction tx, ClientId id, CredentialState.Revoked revoked) {
        int rows = tx.sql()
                .update(CLIENTS)
                .set(CLIENTS.REVOKED_BY, revoked.by().value())
                .set(CLIENTS.REVOKED_AT, revoked.at())
                .where(CLIENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(CLIENTS.CLIENT_ID.eq(id.value()))
                .and(CLIENTS.REVOKED_AT.isNull())
                .execute();
        tx.changed(CHANGE_KIND, id.value());
        return rows == 1;
    }

    private static Credential read(OrganizationId organization, Record row) {
        Instant revokedAt = row.get(CLIENTS.REVOKED_AT);
        return new Credential(
                organization,
                new ClientId(row.get(CLIENTS.CLIENT_ID)),
                new Credential.Description(row.get(CLIENTS.NAME), row.get(CLIENTS.DESCRIPTION)),
                new MemberId(row.get(CLIENTS.OWNER_ID)),
                Arrays.stream(row.get(CLIENTS.SCOPES))
                        .flatMap(scope -> Scope.parse(scope).stream())
                        .collect(Collectors.toSet()),
                revokedAt == null
                        ? new CredentialState.Active()
                        : new CredentialState.Revoked(new MemberId(row.get(CLIENTS.REVOKED_BY)), revokedAt),
                new Credential.Created(new MemberId(row.get(CLIENTS.CREATED_BY)), row.get(CLIENTS.CREATED_AT)));
    }
}

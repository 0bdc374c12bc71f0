package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.REVOKED_FAMILIES;
import static dev.signet.credentials.tables.Tables.SPENT_REFRESH_TOKENS;

import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Spent refresh tokens and revoked families, remembered until they would have ended anyway.
final class FamilyStore {
    /// Under which revoked families are announced.
    static final String CHANGE_KIND = "token-family";

    /// Remembers that the token was used now; when it was used before, says when.
    Optional<Instant> spend(Transaction tx, String tokenId, Instant now, Instant expiresAt) {
        int rows = tx.sql()
                .insertInto(SPENT_REFRESH_TOKENS)
                .set(SPENT_REFRESH_TOKENS.ORGANIZATION_ID, tx.organization().value())
                .set(SPENT_REFRESH_TOKENS.TOKEN_ID, tokenId)
                .set(SPENT_REFRESH_TOKENS.SPENT_AT, now)
                .set(SPENT_REFRESH_TOKENS.EXPIRES_AT, expiresAt)
                .onConflictDoNothing()
                .execute();
        if (rows == 1) return Optional.empty();
        return tx.sql()
                .select(SPENT_REFRESH_TOKENS.SPENT_AT)
                .from(SPENT_REFRESH_TOKENS)
                .where(SPENT_REFRESH_TOKENS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SPENT_REFRESH_TOKENS.TOKEN_ID.eq(tokenId))
                .fetchOptional(SPENT_REFRESH_TOKENS.SPENT_AT);
    }

    /// Whether that refresh token was used.
    boolean isSpent(Transaction tx, String tokenId) {
        return tx.sql()
                .fetchExists(
                        SPENT_REFRESH_TOKENS,
                        SPENT_REFRESH_TOKENS
                                .ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(SPENT_REFRESH_TOKENS.TOKEN_ID.eq(tokenId)));
    }

    /// Ends the family, or the single token of that id; false when it was ended before.
    boolean revoke(Transaction tx, String family, Instant now, Instant expiresAt) {
        int rows = tx.sql()
                .insertInto(REVOKED_FAMILIES)
                .set(REVOKED_FAMILIES.ORGANIZATION_ID, tx.organization().value())
                .set(REVOKED_FAMILIES.FAMILY, family)
                .set(REVOKED_FAMILIES.REVOKED_AT, now)
                .set(REVOKED_FAMILIES.EXPIRES_AT, expiresAt)
                .onConflictDoNothing()
                .execute();
        tx.changed(CHANGE_KIND, family);
        return rows == 1;
    }

    boolean isRevoked(Transaction tx, String family) {
        return tx.sql()
                .fetchExists(
                        REVOKED_FAMILIES,
                        REVOKED_FAMILIES
                                .ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(REVOKED_FAMILIES.FAMILY.eq(family)));
    }

    /// All that still matter, of every organization.
    Set<TokenFamilies.Family> revokedAt(DSLContext sql, Instant now) {
        return sql.select(REVOKED_FAMILIES.ORGANIZATION_ID, REVOKED_FAMILIES.FAMILY)
                .from(REVOKED_FAMILIES)
                .where(REVOKED_FAMILIES.EXPIRES_AT.gt(now))
                .fetchSet(row -> new TokenFamilies.Family(new OrganizationId(row.value1()), row.value2()));
    }

    /// Forgets what no longer matters, of the bound organization.
    void forgetExpired(Transaction tx, Instant now) {
        tx.sql()
                .deleteFrom(SPENT_REFRESH_TOKENS)
                .where(SPENT_REFRESH_TOKENS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SPENT_REFRESH_TOKENS.EXPIRES_AT.le(now))
                .execute();
        tx.sql()
                .deleteFrom(REVOKED_FAMILIES)
                .where(REVOKED_FAMILIES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(REVOKED_FAMILIES.EXPIRES_AT.le(now))
                .execute();
    }
}

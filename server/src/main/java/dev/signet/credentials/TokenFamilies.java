package dev.signet.credentials;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveSet;
import dev.signet.secrets.TokenSerial;
import java.time.InstantSource;

/// Which families of tokens have ended, and which single access tokens.
///
/// One set holds both: their ids are random and never meet.
final class TokenFamilies {
    private final LiveSet<Family> revoked;

    TokenFamilies(Database database, InstantSource clock) {
        FamilyStore store = new FamilyStore();
        this.revoked = new LiveSet<>(
                database.feed(),
                FamilyStore.CHANGE_KIND,
                change -> new Family(change.organization(), change.id()),
                () -> database.asNode(sql -> store.revokedAt(sql, clock.instant())),
                family -> database.inOrganization(family.organization(), tx -> store.isRevoked(tx, family.id())));
    }

    boolean isRevoked(OrganizationId organization, String family) {
        return revoked.contains(new Family(organization, family));
    }

    /// Whether the token of that serial has ended, by itself or with its family.
    boolean hasEnded(OrganizationId organization, TokenSerial serial) {
        return isRevoked(organization, serial.family()) || isRevoked(organization, serial.id());
    }

    /// A family of one organization, or a single token.
    record Family(OrganizationId organization, String id) {}
}

package dev.signet.credentials;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveSet;
import java.time.InstantSource;

/// Which families of tokens were revoked because a spent refresh token came back.
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

    /// A family of one organization.
    record Family(OrganizationId organization, String id) {}
}

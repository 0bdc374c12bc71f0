package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;

/// The policy of each organization, kept in memory for as long as it is true.
public final class OrganizationPolicies {
    private static final int SIZE = 10_000;

    private final LiveCache<OrganizationId, OrganizationPolicy> policies;

    /// Reads from this database.
    public OrganizationPolicies(Database database) {
        OrganizationStore store = new OrganizationStore();
        policies = new LiveCache<>(
                database.feed(),
                OrganizationStore.CHANGE_KIND,
                SIZE,
                change -> change.organization(),
                id -> database.inOrganization(id, tx -> store.policy(tx).orElse(OrganizationPolicy.DEFAULT)));
    }

    /// The organization's policy now; the default of one there is not.
    public OrganizationPolicy of(OrganizationId organization) {
        return policies.get(organization);
    }
}

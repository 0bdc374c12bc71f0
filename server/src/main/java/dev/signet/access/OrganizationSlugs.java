package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;

/// The slug of each organization, as it stands in addresses now.
public final class OrganizationSlugs {
    private static final int SIZE = 10_000;

    private final LiveCache<OrganizationId, String> slugs;

    /// Reads from this database.
    public OrganizationSlugs(Database database) {
        OrganizationStore store = new OrganizationStore();
        slugs = new LiveCache<>(
                database.feed(),
                OrganizationStore.CHANGE_KIND,
                SIZE,
                change -> change.organization(),
                id -> database.inOrganization(id, tx -> store.get(tx).slug()));
    }

    /// The slug of an organization there is.
    public String of(OrganizationId organization) {
        return slugs.get(organization);
    }
}

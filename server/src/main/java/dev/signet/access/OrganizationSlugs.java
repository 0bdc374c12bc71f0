package dev.signet.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;

/// The slug of each organization, as it stands in addresses. Slugs do not change, so they are kept in memory.
public final class OrganizationSlugs {
    private static final int SIZE = 10_000;

    private final LoadingCache<OrganizationId, String> slugs;

    /// Reads from this database.
    public OrganizationSlugs(Database database) {
        OrganizationStore store = new OrganizationStore();
        slugs = Caffeine.newBuilder()
                .maximumSize(SIZE)
                .build(id -> database.inOrganization(id, tx -> store.get(tx).slug()));
    }

    /// The slug of an organization there is.
    public String of(OrganizationId organization) {
        return slugs.get(organization);
    }
}

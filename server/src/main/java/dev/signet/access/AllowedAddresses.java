package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Change;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import java.util.List;

/// From where each organization may be reached, kept in memory for as long as that is true (rest-api.md
/// §2.4).
///
/// A scope without entries is open to every address `[inferred]`.
public final class AllowedAddresses {
    private static final int SIZE = 10_000;

    private final AllowedAddressStore store = new AllowedAddressStore();
    private final LiveCache<OrganizationId, Lists> cache;

    /// Reads from this database.
    public AllowedAddresses(Database database) {
        this.cache = new LiveCache<>(
                database.feed(),
                AllowedAddressStore.CHANGE_KIND,
                SIZE,
                Change::organization,
                organization -> database.inOrganization(organization, tx -> Lists.of(store.all(tx))));
    }

    /// Whether programs of that address may call the organization's API.
    public boolean permitsApi(OrganizationId organization, String address) {
        return cache.get(organization).api().permits(address);
    }

    /// Whether people of that address may sign in to the organization and use its pages.
    public boolean permitsPeople(OrganizationId organization, String address) {
        return cache.get(organization).people().permits(address);
    }

    /// The lists of an organization.
    record Lists(AddressList api, AddressList people) {

        static Lists of(List<AllowedAddress> entries) {
            return new Lists(
                    covering(entries, AllowedAddress.Scope.PUBLIC_API), covering(entries, AllowedAddress.Scope.UI));
        }

        private static AddressList covering(List<AllowedAddress> entries, AllowedAddress.Scope scope) {
            return AddressList.of(entries.stream()
                    .filter(entry -> entry.scope().covers(scope))
                    .map(AllowedAddress::range)
                    .toList());
        }
    }
}

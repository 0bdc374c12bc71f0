package dev.signet.access;

import dev.signet.base.AccountTypeId;
import java.util.Set;

/// What caps a member: every member has exactly one (rest-api.md §2.1).
public record AccountType(AccountTypeId id, String name, String description, Set<Capability> capabilities, Kind kind) {

    /// Copies what it is given.
    public AccountType {
        capabilities = Set.copyOf(capabilities);
    }

    /// Whether members of this type may do that at all.
    public boolean permits(Capability capability) {
        return capabilities.contains(capability);
    }

    /// Whether its members administer the organization.
    public boolean isAdmin() {
        return permits(Capability.ADMINISTER);
    }

    /// Shipped with every organization, or made by it.
    public enum Kind {
        DEFAULT,
        CUSTOM
    }
}

package dev.signet.access;

import dev.signet.base.AccountTypeId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What caps a member: every member has exactly one (rest-api.md §2.1).
public record AccountType(AccountTypeId id, String name, String description, Set<Capability> capabilities, Kind kind) {

    /// Copies what it is given. Whoever administers may everything else too.
    public AccountType {
        capabilities = capabilities.contains(Capability.ADMINISTER)
                ? Set.copyOf(EnumSet.allOf(Capability.class))
                : Set.copyOf(capabilities);
    }

    /// Whether members of this type may do that at all.
    public boolean permits(Capability capability) {
        return capabilities.contains(capability);
    }

    /// Whether its members administer the organization.
    public boolean isAdmin() {
        return permits(Capability.ADMINISTER);
    }

    /// Whether both have one name, without regard to case.
    boolean isNamesakeOf(AccountType other) {
        return name.toLowerCase(Locale.ROOT).equals(other.name.toLowerCase(Locale.ROOT));
    }

    /// What it permits, as the audit tells it.
    String permissionsTold() {
        return capabilities.stream().map(Capability::slug).sorted().collect(Collectors.joining(", "));
    }

    /// The same type with another name and description.
    AccountType described(String newName, String newDescription) {
        return new AccountType(id, newName, newDescription, capabilities, kind);
    }

    /// The same type permitting that.
    AccountType permitting(Set<Capability> next) {
        return new AccountType(id, name, description, next, kind);
    }

    /// Shipped with every organization, or made by it.
    public enum Kind {
        DEFAULT,
        CUSTOM
    }
}

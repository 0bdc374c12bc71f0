package dev.signet.base;

import java.util.Optional;
import java.util.UUID;

/// An account type of one organization.
public record AccountTypeId(UUID value) {

    /// A new, random id.
    public static AccountTypeId random() {
        return new AccountTypeId(UUID.randomUUID());
    }

    /// Reads either spelling of the contract: the UUID in lower case, or its base-62 form.
    public static Optional<AccountTypeId> parse(String text) {
        return Uuids.parse(text).map(AccountTypeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

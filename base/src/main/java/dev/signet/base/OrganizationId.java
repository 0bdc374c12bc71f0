package dev.signet.base;

import java.util.Optional;
import java.util.UUID;

/// One tenant: everything but the directory belongs to exactly one organization.
public record OrganizationId(UUID value) {

    /// A new, random id.
    public static OrganizationId random() {
        return new OrganizationId(UUID.randomUUID());
    }

    /// Reads either spelling of the contract: the UUID in lower case, or its base-62 form.
    public static Optional<OrganizationId> parse(String text) {
        return Uuids.parse(text).map(OrganizationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

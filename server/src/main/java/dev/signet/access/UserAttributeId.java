package dev.signet.access;

import dev.signet.base.InodeId;
import java.util.Optional;
import java.util.UUID;

/// A user attribute of one organization.
public record UserAttributeId(UUID value) {

    /// A new, random id.
    public static UserAttributeId random() {
        return new UserAttributeId(UUID.randomUUID());
    }

    /// Reads either spelling of the contract: the UUID in lower case, or its base-62 form.
    public static Optional<UserAttributeId> parse(String text) {
        return InodeId.parse(text).map(id -> new UserAttributeId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.signet.access;

import java.util.UUID;

/// A user attribute of one organization.
public record UserAttributeId(UUID value) {

    /// A new, random id.
    public static UserAttributeId random() {
        return new UserAttributeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.signet.workbooks;

import dev.signet.base.InodeId;
import java.util.Optional;
import java.util.UUID;

/// A version tag of one organization.
public record TagId(UUID value) {

    /// A new, random id.
    public static TagId random() {
        return new TagId(UUID.randomUUID());
    }

    /// Reads either spelling of the contract: the UUID in lower case, or its base-62 form.
    public static Optional<TagId> parse(String text) {
        return InodeId.parse(text).map(id -> new TagId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

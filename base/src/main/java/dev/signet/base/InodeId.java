package dev.signet.base;

import java.util.Optional;
import java.util.UUID;

/// A node of the object tree: a workspace, folder, document, connection or table.
public record InodeId(UUID value) {

    /// A new, random id.
    public static InodeId random() {
        return new InodeId(UUID.randomUUID());
    }

    /// Reads either spelling of the contract: the UUID in lower case, or its base-62 form.
    public static Optional<InodeId> parse(String text) {
        return Uuids.parse(text).map(InodeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

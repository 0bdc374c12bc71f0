package dev.signet.base;

import java.util.Optional;
import java.util.UUID;

/// A team of one organization.
public record TeamId(UUID value) {

    /// A new, random id.
    public static TeamId random() {
        return new TeamId(UUID.randomUUID());
    }

    /// Reads either spelling of the contract: the UUID in lower case, or its base-62 form.
    public static Optional<TeamId> parse(String text) {
        return Uuids.parse(text).map(TeamId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

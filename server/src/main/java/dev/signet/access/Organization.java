package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.time.Instant;

/// A tenant. Its slug is the first segment of its addresses.
public record Organization(OrganizationId id, String slug, String name, Instant createdAt) {
    /// What a slug looks like.
    public static final String SLUG_PATTERN = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    /// Refuses what is not a slug.
    public Organization {
        if (!slug.matches(SLUG_PATTERN)) throw new IllegalArgumentException("not a slug: " + slug);
    }
}

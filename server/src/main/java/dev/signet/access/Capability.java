package dev.signet.access;

import java.util.Optional;

/// What an account type lets its members do at all; grants then decide on which objects (rest-api.md §2.1).
///
/// Of the wire slugs only `view-worksheet` is public; the others are ours `[inferred]`.
public enum Capability {
    VIEW_DOCUMENTS("view-worksheet", "Open documents shared with them, use controls, export to PDF and PNG"),
    ACT_ON_DOCUMENTS("act-on-worksheet", "Edit input tables and forms, trigger actions, see unaggregated data"),
    EXPLORE_DOCUMENTS("explore-worksheet", "Explore published workbooks without owning them"),
    BUILD_DOCUMENTS("create-worksheet", "Create, edit and publish workbooks, data models and datasets"),
    CREATE_API_KEYS("create-api-keys", "Create API keys that act as themselves"),
    ADMINISTER("administer", "Administer members, teams, account types, connections, embeds and credentials");

    private final String slug;
    private final String description;

    Capability(String slug, String description) {
        this.slug = slug;
        this.description = description;
    }

    /// The name on the wire and in the database.
    public String slug() {
        return slug;
    }

    /// One line for people.
    public String description() {
        return description;
    }

    /// The capability of that slug.
    public static Optional<Capability> parse(String slug) {
        for (Capability capability : values()) {
            if (capability.slug.equals(slug)) return Optional.of(capability);
        }
        return Optional.empty();
    }
}

package dev.signet.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an account type lets its members do at all; grants then decide on which objects (rest-api.md §2.1).
///
/// Guarantee: each is enforced by a decision, or it is not here. Of the wire slugs only `view-worksheet` is
/// public; the others are ours `[inferred]`.
public enum Capability {
    VIEW_DOCUMENTS("view-worksheet", Group.DOCUMENTS, "Open documents shared with them and use their controls"),
    EXPLORE_DOCUMENTS("explore-worksheet", Group.DOCUMENTS, "Explore published workbooks without owning them"),
    BUILD_DOCUMENTS(
            "create-worksheet", Group.DOCUMENTS, "Create, edit and publish workbooks, data models and datasets"),
    SHARE_DOCUMENTS(
            "share-worksheet", Group.DOCUMENTS, "Share what they own or manage, and see whom it is shared with"),
    CREATE_API_KEYS("create-api-keys", Group.ACCESS, "Create API keys that act as themselves"),
    READ_AUDIT("view-audit", Group.ACCESS, "Search and export the audit of the organization"),
    /// Includes all others, and is Admin's alone.
    ADMINISTER(
            "administer",
            Group.ADMINISTRATION,
            "Administer members, teams, account types, connections, embeds and credentials");

    private final String slug;
    private final Group group;
    private final String description;

    Capability(String slug, Group group, String description) {
        this.slug = slug;
        this.group = group;
        this.description = description;
    }

    /// What it is about, to sort a long list by.
    public enum Group {
        DOCUMENTS,
        ACCESS,
        ADMINISTRATION
    }

    /// The name on the wire and in the database.
    public String slug() {
        return slug;
    }

    /// What it is about.
    public Group group() {
        return group;
    }

    /// One line for people.
    public String description() {
        return description;
    }

    /// Those an Admin may give to an account type: all but administering.
    public static List<Capability> assignable() {
        return Arrays.stream(values()).filter(each -> each != ADMINISTER).toList();
    }

    /// The capability of that slug.
    public static Optional<Capability> parse(String slug) {
        for (Capability capability : values()) {
            if (capability.slug.equals(slug)) return Optional.of(capability);
        }
        return Optional.empty();
    }
}

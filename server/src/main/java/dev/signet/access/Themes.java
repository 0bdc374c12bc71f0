package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import java.util.List;
import java.util.Optional;

/// The themes organizations have made for their embeds, kept in memory for as long as they are so. They are no secret:
/// every page they colour shows them.
public final class Themes {
    private static final int SIZE = 1_000;

    private final LiveCache<OrganizationId, List<Theme>> themes;

    /// Reads from this database.
    public Themes(Database database) {
        ThemeStore store = new ThemeStore();
        themes = new LiveCache<>(
                database.feed(),
                ThemeStore.CHANGE_KIND,
                SIZE,
                change -> change.organization(),
                id -> database.inOrganization(id, store::all));
    }

    /// All of the organization's, by name.
    public List<Theme> of(OrganizationId organization) {
        return themes.get(organization);
    }

    /// The one of exactly that name.
    public Optional<Theme> find(OrganizationId organization, String name) {
        return of(organization).stream()
                .filter(theme -> theme.name().equals(name))
                .findFirst();
    }
}

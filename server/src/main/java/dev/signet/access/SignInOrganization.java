package dev.signet.access;

import dev.signet.database.Database;
import dev.signet.database.Directory;
import java.util.List;
import java.util.Optional;

/// Which organization people sign in to, as far as that goes without saying.
public final class SignInOrganization {
    private final Database database;
    private volatile boolean several; // organizations stay, so this stays true

    /// Reads from this database.
    public SignInOrganization(Database database) {
        this.database = database;
    }

    /// The slug of the only organization; empty when there are none or several.
    public Optional<String> only() {
        if (several) return Optional.empty();
        List<String> slugs = database.directory(directory -> directory.all(OrganizationStore.DIRECTORY_KIND)).stream()
                .map(Directory.Entry::id)
                .toList();
        several = slugs.size() > 1;
        return slugs.size() == 1 ? Optional.of(slugs.getFirst()) : Optional.empty();
    }
}

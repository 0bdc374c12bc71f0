package dev.signet.server;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Where state is kept: the data folder, the database, and, apart from both, the master key.
record Storage(Path data, Database database, Path masterKeyFile) {
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");

    /// Which PostgreSQL holds the state.
    sealed interface Database {
        /// The one this process supervises, in the data folder.
        record Embedded() implements Database {}

        /// One that runs elsewhere; its URL may hold a password.
        record External(Hidden url) implements Database {}
    }

    static Storage from(Settings settings) {
        Path data = dataFolder(settings);
        Path key = settings.path(Setting.MASTER_KEY_FILE)
                .orElseGet(() -> settings.surroundings().configFolder().resolve("signet", "master.key"));
        if (real(key).startsWith(real(data))) {
            settings.complain(
                    Setting.MASTER_KEY_FILE,
                    "is inside the data folder, where a copy of the data would take the key along: keep " + key
                            + " elsewhere, with --master-key-file.");
        }
        return new Storage(data, database(settings), key);
    }

    static Path dataFolder(Settings settings) {
        return settings.path(Setting.DATA)
                .orElseGet(() -> settings.surroundings().locate(Setting.DATA.fallback()));
    }

    static Database database(Settings settings) {
        Optional<Given> given = settings.find(Setting.DATABASE_URL);
        if (given.isEmpty()) return new Database.Embedded();
        if (!isPostgres(given.get().value())) {
            settings.complain(
                    Setting.DATABASE_URL,
                    "must look like postgresql://user:password@host:5432/name, with special characters"
                            + " percent-encoded.");
        }
        return new Database.External(new Hidden(given.get().value()));
    }

    private static boolean isPostgres(String text) {
        try {
            URI url = new URI(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
            return url.getScheme() != null
                    && SCHEMES.contains(url.getScheme())
                    && url.getRawAuthority() != null
                    && url.getRawPath().length() > 1;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// The path with the symbolic links of whatever exists of it resolved.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }
}

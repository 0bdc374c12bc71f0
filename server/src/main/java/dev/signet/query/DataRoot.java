package dev.signet.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The folder below which connections may read files.
///
/// Guarantee: a path found here lies below it, in the connection's own folder, symbolic links resolved. Refuses names
/// that are not plain, and the folders our own state is in.
final class DataRoot {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _.-]{0,60}");
    private static final Set<String> OURS = Set.of("pgdata", "postgres");
    private static final String GONE = "gone";

    private final Path root;

    DataRoot(Path root) {
        this.root = root;
    }

    /// Whether the name may be that of a connection's folder: a plain name, or several with `/` between.
    static boolean isPlain(String folder) {
        String[] names = folder.split("/", -1);
        if (OURS.contains(names[0])) return false;
        for (String name : names) {
            if (!PLAIN.matcher(name).matches()) return false;
        }
        return true;
    }

    /// The file, if there is a regular one of that name.
    Optional<Path> find(String folder, String file) {
        if (!isPlain(folder) || !SourceFile.isPlain(file)) return Optional.empty();
        try {
            Path inside = root.toRealPath();
            Path home = inside.resolve(folder).toRealPath();
            Path found = home.resolve(file).toRealPath();
            boolean fits = home.startsWith(inside) && !home.equals(inside) && found.startsWith(home);
            boolean regular = Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS);
            return fits && regular && !isOurs(inside, home) ? Optional.of(found) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /// The data of all of the connection's tables.
    SourceData data(Connection connection) {
        Map<String, Path> files = new LinkedHashMap<>();
        StringBuilder version = new StringBuilder();
        for (SourceTable table : connection.tables()) {
            Optional<Path> file = find(connection.place().folder(), table.file().name());
            Optional<String> state = file.flatMap(DataRoot::state);
            file.filter(_ -> state.isPresent()).ifPresent(path -> files.put(table.name(), path));
            version.append(table.name()).append('\0').append(state.orElse(GONE)).append('\0');
        }
        return new SourceData(files, version.toString());
    }

    private static Optional<String> state(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(file + "\0" + now.size() + "\0"
                    + now.lastModifiedTime().to(TimeUnit.NANOSECONDS) + "\0" + now.fileKey());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(Path inside, Path home) {
        return OURS.contains(inside.relativize(home).getName(0).toString());
    }
}

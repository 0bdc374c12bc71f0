package dev.signet.database;

import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// The programs of PostgreSQL, unpacked once per version to a folder that every user can read.
record PostgresBinaries(Path folder) {
    /// The version of the archive on the class path.
    static final String VERSION = "18.4";

    private static final System.Logger LOG = System.getLogger(PostgresBinaries.class.getName());

    /// The part of the version that a cluster's files depend on.
    static String major() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    /// One of `initdb`, `pg_ctl` and `postgres`.
    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// The programs for this machine, unpacked when no earlier run did.
    ///
    /// Refuses platforms we have no archive for, and machines without a folder to unpack to.
    static PostgresBinaries find(DataFolder folder, Progress progress) {
        return in(caches(System.getenv(), folder), progress);
    }

    /// The same, in the first of these folders that has them or can take them.
    static PostgresBinaries in(List<Path> caches, Progress progress) {
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        String name = "postgres-" + VERSION + "-" + sizeOf(archive);
        for (Path cache : caches) {
            if (Files.isExecutable(cache.resolve(name).resolve("bin").resolve("postgres"))) {
                return new PostgresBinaries(cache.resolve(name));
            }
        }
        progress.step("Unpacking PostgreSQL " + VERSION);
        for (Path cache : caches) {
            try {
                return new PostgresBinaries(unpacked(archive, cache, name));
            } catch (IOException unable) {
                LOG.log(System.Logger.Level.DEBUG, "cannot unpack to " + cache, unable);
            }
        }
        throw new StartFailure("PostgreSQL cannot be unpacked to any of " + caches
                + ": make one writable, or use a PostgreSQL of your own with --database-url.");
    }

    /// Where programs may be kept, best first: for the machine when we are root, else for the user; last beside
    /// the data.
    static List<Path> caches(Map<String, String> environment, DataFolder folder) {
        List<Path> caches = new ArrayList<>();
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        if (PostgresIdentity.weAreRoot()) caches.add(Path.of("/var/cache/signet"));
        else if (xdg.startsWith("/")) caches.add(Path.of(xdg, "signet"));
        else if (home.startsWith("/")) caches.add(Path.of(home, ".cache", "signet"));
        caches.add(folder.resolve("programs"));
        return List.copyOf(caches);
    }

    /// The archive for an operating system and processor as Java names them.
    static URL archive(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : system.toLowerCase(Locale.ROOT);
        String cpu = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        URL archive = PostgresBinaries.class.getResource("/postgres-" + os + "-" + cpu + ".txz");
        if (archive == null) {
            throw new StartFailure("Signet carries no PostgreSQL for " + system + " on " + processor
                    + ": use a PostgreSQL of your own with --database-url.");
        }
        return archive;
    }

    /// Part of the folder's name, so that another build of the same version is never taken for this one.
    private static long sizeOf(URL archive) {
        try {
            return archive.openConnection().getContentLengthLong();
        } catch (IOException unreadable) {
            throw new StartFailure("The PostgreSQL archive " + archive + " cannot be read.", unreadable);
        }
    }

    private static Path unpacked(URL archive, Path cache, String name) throws IOException {
        makeReadable(cache);
        Path target = cache.resolve(name);
        Path fresh = cache.resolve(".unpacking-" + UUID.randomUUID());
        try (InputStream txz = archive.openStream()) {
            PostgresArchive.unpack(txz, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            if (!Files.isDirectory(target)) throw failed; // else another process was quicker: use its copy
        } finally {
            DataFolderFiles.deleteTree(fresh);
        }
        return target;
    }

    private static void makeReadable(Path cache) throws IOException {
        if (Files.isDirectory(cache)) return;
        Path parent = cache.getParent();
        if (parent != null) Files.createDirectories(parent);
        Files.createDirectories(cache);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

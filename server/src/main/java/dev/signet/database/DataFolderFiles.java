package dev.signet.database;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// How the files of a data folder are made: private, whole or not at all, whatever the umask.
final class DataFolderFiles {
    private static final System.Logger LOG = System.getLogger(DataFolderFiles.class.getName());
    private static final String NEW = ".new-";

    /// What a fresh volume holds, and what a process killed while creating the folder leaves.
    private static final Set<String> HARMLESS = Set.of("lost+found", "lock");

    private DataFolderFiles() {}

    /// The real path of the folder, made with its parents when absent.
    static Path create(Path path) {
        try {
            if (Files.notExists(path)) createWithParents(path.toAbsolutePath().normalize());
            Path folder = path.toRealPath();
            if (!Files.isDirectory(folder)) throw new StartFailure("The data folder " + path + " is not a folder.");
            return folder;
        } catch (FileAlreadyExistsException occupied) {
            throw new StartFailure(
                    "The data folder " + path + " cannot be created: " + occupied.getFile() + " is not a folder.",
                    occupied);
        } catch (IOException unreachable) {
            throw new StartFailure("The data folder " + path + " cannot be created or reached.", unreachable);
        }
    }

    private static void createWithParents(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(parent)) createWithParents(parent);
        Files.createDirectory(folder);
        // PostgreSQL cannot run as root: the user it runs as instead must be able to pass, though not to list.
        Files.setPosixFilePermissions(
                folder, PosixFilePermissions.fromString(PostgresIdentity.weAreRoot() ? "rwx--x--x" : "rwx------"));
    }

    static void refuseForeign(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.allMatch(DataFolderFiles::isHarmless)) return;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StartFailure("The data folder " + folder + " cannot be read.", unreadable);
        }
        throw new StartFailure("The folder " + folder
                + " is not empty and not a data folder of Signet. Give an empty or a new folder with --data.");
    }

    private static boolean isHarmless(Path entry) {
        String name = entry.getFileName().toString();
        return HARMLESS.contains(name) || name.startsWith(NEW);
    }

    static void refuseReadOnly(Path folder) {
        if (!Files.isWritable(folder)) {
            throw new StartFailure("The data folder " + folder + " cannot be written by this user.");
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new StartFailure("The file " + file + " cannot be read.", unreadable);
        }
    }

    /// Writes to a sibling and renames it, so that a reader, or a crash, meets the old text or the new.
    static void write(Path file, String text) {
        Path fresh = file.resolveSibling(NEW + UUID.randomUUID());
        try {
            try (FileChannel channel = openPrivate(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new StartFailure("The file " + file + " cannot be written.", failed);
        }
    }

    /// Opens a file that, when it is created here, only its owner may read.
    static FileChannel openPrivate(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(
                file,
                Set.of(options),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failed) {
            LOG.log(System.Logger.Level.WARNING, "could not close a resource", failed);
        }
    }

    /// Deletes a tree; symbolic links are deleted, not followed. What cannot be deleted stays and is logged.
    static void deleteTree(Path tree) {
        if (Files.notExists(tree)) return;
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException | UncheckedIOException failed) {
            LOG.log(System.Logger.Level.WARNING, "could not delete " + tree, failed);
        }
    }
}

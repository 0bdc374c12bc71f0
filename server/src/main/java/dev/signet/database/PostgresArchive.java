package dev.signet.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// Unpacks a `.txz` of programs so that every user may run them, whatever the umask.
///
/// Refuses entries and links that lead out of the folder, and kinds of entries that programs do not need.
final class PostgresArchive {
    private static final int MAY_EXECUTE = 0b001_001_001;

    private PostgresArchive() {}

    static void unpack(InputStream txz, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(txz, 1 << 16)))) {
            makeFolder(folder, folder);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = within(folder, folder.resolve(entry.getName()));
        if (entry.isDirectory()) {
            makeFolder(target, folder);
            return;
        }
        makeFolder(parentOf(target), folder);
        if (entry.isSymbolicLink()) {
            within(folder, parentOf(target).resolve(entry.getLinkName()));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile() && !entry.isLink()) {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & MAY_EXECUTE) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        } else {
            throw new IOException("an entry that is neither file, folder nor symbolic link: " + entry.getName());
        }
    }

    private static Path within(Path folder, Path path) throws IOException {
        Path plain = path.normalize();
        if (!plain.startsWith(folder)) throw new IOException("an entry that leads out of its folder: " + path);
        return plain;
    }

    private static Path parentOf(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) throw new IOException("an entry without a folder: " + path);
        return parent;
    }

    private static void makeFolder(Path path, Path upTo) throws IOException {
        if (Files.isDirectory(path)) return;
        if (!path.equals(upTo)) makeFolder(parentOf(path), upTo);
        Files.createDirectory(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

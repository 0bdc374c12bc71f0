package dev.signet.database;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The folder of `--data`: everything one server keeps on disk, in a format we know.
///
/// A process that changes it holds its [#lock()]; a reader beside a running server does without. Every refusal
/// is one sentence. Closing gives the lock back; the end of the process does so as well, however it ends.
public final class DataFolder implements AutoCloseable {
    /// The format this version writes, and the newest it reads.
    static final int FORMAT = 1;

    private static final String FORMAT_FILE = "format";
    private static final String LOCK_FILE = "lock";

    private final Path root;
    private Optional<FileChannel> held = Optional.empty();

    private DataFolder(Path root) {
        this.root = root;
    }

    /// The folder, created when it is not there.
    ///
    /// Refuses what is not a folder, cannot be written, holds other people's files, or was written by a newer
    /// version.
    public static DataFolder open(Path path) {
        Path folder = DataFolderFiles.create(path);
        Path format = folder.resolve(FORMAT_FILE);
        if (!Files.exists(format)) {
            DataFolderFiles.refuseForeign(folder);
            DataFolderFiles.write(format, FORMAT + "\n");
        }
        checkFormat(folder);
        DataFolderFiles.refuseReadOnly(folder);
        return new DataFolder(folder);
    }

    /// The folder of a server that ran before, for a reader: nothing is created, written or locked.
    ///
    /// Refuses a folder that is not there, is not ours, or was written by a newer version.
    public static DataFolder existing(Path path) {
        try {
            Path folder = path.toRealPath();
            if (!Files.exists(folder.resolve(FORMAT_FILE))) {
                throw new StartFailure("The folder " + path + " is not a data folder of Signet.");
            }
            checkFormat(folder);
            return new DataFolder(folder);
        } catch (IOException unreachable) {
            throw new StartFailure("The data folder " + path + " does not exist or cannot be reached.", unreachable);
        }
    }

    private static void checkFormat(Path folder) {
        String text = DataFolderFiles.read(folder.resolve(FORMAT_FILE));
        if (!text.matches("[0-9]{1,9}")) {
            throw new StartFailure("The file " + folder.resolve(FORMAT_FILE) + " is damaged: it should hold a number.");
        }
        if (Integer.parseInt(text) > FORMAT) {
            throw new StartFailure("The data folder " + folder + " was written by a newer Signet (format " + text
                    + "; this one knows " + FORMAT + "). Use that version, or another --data.");
        }
    }

    /// Takes the folder for this process; a second call by the same object changes nothing.
    ///
    /// Refuses when another process, or another object of this one, has it.
    public synchronized void lock() {
        if (held.isPresent()) return;
        held = Optional.of(locked(root.resolve(LOCK_FILE)));
    }

    private FileChannel locked(Path file) {
        try {
            FileChannel channel =
                    DataFolderFiles.openPrivate(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) return channel;
            channel.close();
        } catch (IOException unreachable) {
            throw new StartFailure("The file " + file + " cannot be written.", unreachable);
        }
        throw new StartFailure(
                "Another Signet is using the data folder " + root + ". Stop it first, or give another --data.");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /// Gives the lock back, if this object has it.
    @Override
    public synchronized void close() {
        held.ifPresent(DataFolderFiles::closeQuietly);
        held = Optional.empty();
    }

    /// The folder itself, without symbolic links.
    public Path path() {
        return root;
    }

    /// Where a file or folder of this name is, or would be.
    public Path resolve(String name) {
        return root.resolve(name);
    }

    /// PostgreSQL's own data directory.
    Path cluster() {
        return root.resolve("pgdata");
    }

    /// The text of a file of ours, without surrounding blanks; empty when there is none.
    Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(root.resolve(name)).strip());
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new StartFailure("The file " + root.resolve(name) + " cannot be read.", unreadable);
        }
    }

    /// Writes a file only its owner may read, whole or not at all.
    void write(String name, String text) {
        DataFolderFiles.write(root.resolve(name), text);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}

package dev.signet.secrets;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// The master key's file: private to its owner from birth, and never half written.
final class MasterKeyFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE = permissions("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER = permissions("rwx------");
    private static final Set<PosixFilePermission> FOR_OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final int MAX_BYTES = 64 * 1024;

    private MasterKeyFile() {}

    static String read(Path file) {
        if (Files.notExists(file)) throw new StartFailure("The master key file " + file + " does not exist.");
        if (!Files.isRegularFile(file)) throw new StartFailure("The master key file " + file + " is not a file.");
        try {
            refuseIfOpenToOthers(file);
            if (Files.size(file) > MAX_BYTES) throw new StartFailure("The file " + file + " is not a master key.");
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new StartFailure("The file " + file + " is not a master key.");
        } catch (IOException unreadable) {
            throw new StartFailure("The master key file " + file + " cannot be read.", unreadable);
        }
    }

    static void create(Path file, String content) {
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(folderOf(target), OWNER_ONLY_FOLDER);
            Path written = writeBeside(target, content);
            try {
                placeNew(written, target);
            } finally {
                Files.deleteIfExists(written);
            }
            force(folderOf(target));
        } catch (FileAlreadyExistsException taken) {
            throw new StartFailure("The file " + file + " exists already; a master key is never overwritten.");
        } catch (IOException refused) {
            throw new StartFailure("The master key file " + file + " cannot be written.", refused);
        }
    }

    static void replace(Path file, String content) {
        try {
            Path target = file.toRealPath(); // a link to the file stays a link
            Path written = writeBeside(target, content);
            try {
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            force(folderOf(target));
        } catch (IOException refused) {
            throw new StartFailure("The master key file " + file + " cannot be replaced.", refused);
        }
    }

    private static void refuseIfOpenToOthers(Path file) throws IOException {
        if (!FOR_OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new StartFailure(
                    "The master key file " + file + " is open to other users of this machine; run: chmod 600 " + file);
        }
    }

    /// A hard link is the one way to put a finished file at a name atomically and only if that name is free.
    private static void placeNew(Path written, Path target) throws IOException {
        try {
            Files.createLink(target, written);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | IOException noHardLinks) {
            Files.createFile(target, OWNER_ONLY_FILE); // claims the name, or tells that it is taken
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path writeBeside(Path target, String content) throws IOException {
        Path written = Files.createTempFile(folderOf(target), ".master-key-", ".new", OWNER_ONLY_FILE);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        return written;
    }

    /// Makes the new name itself survive a power cut.
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folderOf(Path absolute) {
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}

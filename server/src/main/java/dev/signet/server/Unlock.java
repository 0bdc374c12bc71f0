package dev.signet.server;

import dev.signet.base.OrganizationId;
import dev.signet.base.StartFailure;
import dev.signet.database.Database;
import dev.signet.database.Directory;
import dev.signet.secrets.KeyFingerprint;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Finds the master key that belongs to the database.
///
/// A database remembers the fingerprints of its keys. A new one takes the key in the file, made now when there is none;
/// after that only that key opens it, and a missing file is not replaced.
final class Unlock {
    static final String DIRECTORY_KIND = "master-key";

    private static final OrganizationId NOBODYS = new OrganizationId(new UUID(0, 0));

    private Unlock() {}

    static MasterKey unlock(Database database, Path file) {
        boolean isNew =
                database.directory(directory -> directory.all(DIRECTORY_KIND)).isEmpty();
        if (!isNew) return known(database, file);
        MasterKey key = Files.exists(file) ? MasterKey.load(file) : MasterKey.create(file);
        database.directory(directory -> remember(directory, key.primaryFingerprint()));
        return key;
    }

    private static MasterKey known(Database database, Path file) {
        if (!Files.exists(file)) {
            throw new StartFailure("The master key file " + file
                    + " is missing, and this database was sealed with it. Put it back, or name it with"
                    + " --master-key-file.");
        }
        MasterKey key = MasterKey.load(file);
        boolean fits = key.fingerprints().stream()
                .anyMatch(fingerprint -> database.directory(directory ->
                        directory.find(DIRECTORY_KIND, digest(fingerprint)).isPresent()));
        if (fits) return key;
        throw new StartFailure("The master key in " + file
                + " is not the one this database was sealed with. Name the right file with --master-key-file.");
    }

    static boolean remember(Directory directory, KeyFingerprint fingerprint) {
        return directory.add(DIRECTORY_KIND, digest(fingerprint), new Directory.Entry(NOBODYS, fingerprint.toString()));
    }

    static byte[] digest(KeyFingerprint fingerprint) {
        return Sha256.ofText(fingerprint.toString());
    }
}

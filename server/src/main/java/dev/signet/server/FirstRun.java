package dev.signet.server;

import dev.signet.base.Json;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// What the demo made, for the person who started it: the only place its secrets are written to.
record FirstRun(String url, Org organization, Admin admin, Credential credential) {
    private static final String FILE = "first-run.json";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    record Org(String id, String slug) {}

    record Admin(String memberId, String email, String password) {}

    record Credential(String clientId, String clientSecret) {}

    /// Writes it into the folder, readable by its owner only, whole or not at all.
    Path write(Path folder) {
        Path file = folder.resolve(FILE);
        Path draft = folder.resolve(FILE + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(draft, Json.pretty(this) + "\n");
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new StartFailure("Cannot write " + file + ".", unwritable);
        }
    }

    /// Hides the secrets.
    @Override
    public String toString() {
        return "FirstRun[" + url + "]";
    }
}

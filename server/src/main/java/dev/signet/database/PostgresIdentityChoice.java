package dev.signet.database;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Chooses as whom PostgreSQL runs, from who we are and who owns the cluster. Nothing is recorded: the owner of
/// the files is the record.
final class PostgresIdentityChoice {
    private static final Duration PROBE = Duration.ofSeconds(20);
    private static final int MAY_PASS = 0b001;

    private final Path cluster;
    private final PostgresBinaries binaries;

    private PostgresIdentityChoice(Path cluster, PostgresBinaries binaries) {
        this.cluster = cluster;
        this.binaries = binaries;
    }

    /// The identity for this folder, old or new.
    ///
    /// Refuses when we are root and can become nobody else who reaches the folder; the sentence names what
    /// blocks.
    static PostgresIdentity of(DataFolder folder, PostgresBinaries binaries) {
        if (!PostgresIdentity.weAreRoot()) return new PostgresIdentity.Ourselves();
        PostgresIdentityChoice choice = new PostgresIdentityChoice(folder.cluster(), binaries);
        try {
            return Files.exists(folder.cluster()) ? choice.ofOwner() : choice.fresh();
        } catch (IOException unreadable) {
            throw new StartFailure("The folder " + folder.cluster() + " cannot be read.", unreadable);
        }
    }

    private PostgresIdentity ofOwner() throws IOException {
        int user = PostgresIdentity.ownerOf(cluster);
        if (user == 0) {
            PostgresIdentity namespace = new PostgresIdentity.OwnNamespace();
            if (works(namespace)) return namespace;
            throw new StartFailure("PostgreSQL does not run as root, the folder " + cluster
                    + " belongs to root, and user namespaces do not work here: start Signet as an ordinary user.");
        }
        int group = number(cluster, "unix:gid");
        PostgresIdentity.OrdinaryUser owner = new PostgresIdentity.OrdinaryUser(user, group);
        Optional<Path> blocking = blocking(owner);
        if (blocking.isEmpty() && works(owner)) return owner;
        throw refusal(owner, blocking);
    }

    private PostgresIdentity fresh() throws IOException {
        PostgresIdentity.OrdinaryUser nobody = PostgresIdentity.OrdinaryUser.NOBODY;
        Optional<Path> blocking = blocking(nobody);
        if (blocking.isEmpty() && works(nobody)) return nobody;
        PostgresIdentity namespace = new PostgresIdentity.OwnNamespace();
        if (works(namespace)) return namespace;
        throw refusal(nobody, blocking);
    }

    private boolean works(PostgresIdentity identity) {
        return identity.command(PROBE, binaries.program("postgres"), "--version")
                .works();
    }

    private static StartFailure refusal(PostgresIdentity.OrdinaryUser user, Optional<Path> blocking) {
        String start = "PostgreSQL does not run as root, and Signet cannot run it as user " + user.user();
        return new StartFailure(blocking.map(folder -> start + ", who may not pass the folder " + folder
                        + ": give another --data, allow it with chmod o+x, or start Signet as an ordinary user.")
                .orElse(start + ": start Signet as an ordinary user."));
    }

    /// The first folder above the cluster that this user may not pass.
    private Optional<Path> blocking(PostgresIdentity.OrdinaryUser user) throws IOException {
        Path above = cluster.getRoot();
        for (Path name : cluster) {
            if (!mayPass(user, above)) return Optional.of(above);
            above = above.resolve(name);
        }
        return Optional.empty();
    }

    private static boolean mayPass(PostgresIdentity.OrdinaryUser user, Path folder) throws IOException {
        int mode = number(folder, "unix:mode");
        if (number(folder, "unix:uid") == user.user()) return (mode >> 6 & MAY_PASS) != 0;
        if (number(folder, "unix:gid") == user.group()) return (mode >> 3 & MAY_PASS) != 0;
        return (mode & MAY_PASS) != 0;
    }

    private static int number(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, attribute);
    }
}

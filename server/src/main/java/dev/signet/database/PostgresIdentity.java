package dev.signet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// As whom PostgreSQL runs. It refuses root, so a server that is root hands its privileges away first.
sealed interface PostgresIdentity {

    /// As the user we are.
    record Ourselves() implements PostgresIdentity {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void give(Path path) {}
    }

    /// As an ordinary user that owns the cluster's files (`setpriv`).
    record OrdinaryUser(int user, int group) implements PostgresIdentity {
        /// The user that by custom owns nothing.
        static final OrdinaryUser NOBODY = new OrdinaryUser(65_534, 65_534);

        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
        }

        @Override
        public void give(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /// As root's files see us from a user namespace of our own (`unshare`): their owner, with no privilege over
    /// others.
    record OwnNamespace() implements PostgresIdentity {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "--user");
        }

        @Override
        public void give(Path path) {}
    }

    /// What to put before a command so that it runs as this identity.
    List<String> prefix();

    /// Makes this identity the owner of a file we made.
    void give(Path path) throws IOException;

    /// A command of this identity.
    default PostgresCommand command(Duration deadline, Path program, String... arguments) {
        List<String> words = new ArrayList<>(prefix());
        words.add(program.toString());
        Stream.of(arguments).forEach(words::add);
        return new PostgresCommand(words, deadline);
    }

    /// Whether this process is root.
    static boolean weAreRoot() {
        try {
            return ownerOf(Path.of("/proc/self")) == 0;
        } catch (IOException | UnsupportedOperationException noProc) {
            return System.getProperty("user.name").equals("root");
        }
    }

    /// The number of the user who owns a file.
    static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}

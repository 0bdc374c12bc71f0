package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The folder that Signet is built in.
record Repository(Path root) {

    /// The one the launcher names, or else the folder the command is given in. Refuses a folder without a launcher.
    static Repository find(Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("SIGNET_ROOT", ""))
                .toAbsolutePath()
                .normalize();
        if (!Files.isExecutable(root.resolve("signet"))) {
            throw new StartFailure("There is no launcher in " + root + ": run `./signet bench` from the repository.");
        }
        return new Repository(root);
    }

    /// Starts Signet as its users do.
    String launcher() {
        return root.resolve("signet").toString();
    }

    /// Runs Maven.
    String maven() {
        return root.resolve("mvnw").toString();
    }
}

package dev.signet.server;

import java.nio.file.Path;
import java.util.Map;

/// What a process is given besides its arguments: the environment, the folder it stands in and its user's home.
record Surroundings(Map<String, String> environment, Path folder, Path home) {

    /// Copies what it is given.
    Surroundings {
        environment = Map.copyOf(environment);
        folder = folder.toAbsolutePath().normalize();
    }

    /// Those of the running process; HOME counts before the account's own home.
    static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        String home = environment.getOrDefault("HOME", "");
        return new Surroundings(
                environment, Path.of(""), Path.of(home.isBlank() ? System.getProperty("user.home") : home));
    }

    /// The folder for configuration files, after the XDG base directory rules: a relative XDG_CONFIG_HOME is ignored.
    Path configFolder() {
        Path named = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
        return named.isAbsolute() ? named : folder.resolve(home).resolve(".config");
    }

    /// A path as the person meant it, seen from the folder they stand in.
    Path locate(String path) {
        return folder.resolve(path).normalize();
    }
}

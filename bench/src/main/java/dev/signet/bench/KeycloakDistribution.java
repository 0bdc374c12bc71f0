package dev.signet.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Keycloak as its makers publish it, through Maven from wherever this machine gets its artifacts.
final class KeycloakDistribution {
    static final String VERSION = "26.7.3";
    private static final String MAVEN_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";
    private static final String ARTIFACT = "org.keycloak:keycloak-quarkus-dist:" + VERSION + ":tar.gz";
    private static final String ARCHIVE = "keycloak-quarkus-dist-" + VERSION + ".tar.gz";
    private static final Duration FETCH = Duration.ofMinutes(20);
    private static final Duration UNPACK = Duration.ofMinutes(3);

    private KeycloakDistribution() {}

    /// Fetches it, once per machine, and unpacks it into this folder; gives the unpacked distribution's folder.
    static Path unpack(Repository repository, Path folder, Cleanup cleanup) {
        run(
                cleanup,
                folder,
                List.of(
                        repository.maven(),
                        "-B",
                        "-ntp",
                        MAVEN_PLUGIN + ":copy",
                        "-Dartifact=" + ARTIFACT,
                        "-DoutputDirectory=" + folder),
                FETCH);
        run(cleanup, folder, List.of("tar", "xzf", ARCHIVE), UNPACK);
        return folder.resolve("keycloak-" + VERSION);
    }

    private static void run(Cleanup cleanup, Path folder, List<String> command, Duration limit) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Child child = cleanup.add(Child.start(command.getFirst(), builder, folder.resolve("fetch.log")));
        boolean succeeded = child.succeedsWithin(limit);
        cleanup.closeNow(child);
        if (!succeeded) throw child.failure("could not fetch or unpack Keycloak " + VERSION);
    }
}

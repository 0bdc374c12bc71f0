package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// Keycloak in its development mode: the one that starts without further set-up, over its own embedded database.
final class KeycloakProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String ADMIN = "admin";

    private final Child child;
    private final URI url;

    private KeycloakProcess(Child child, URI url) {
        this.child = child;
        this.url = url;
    }

    /// Starts the distribution in this folder and waits until it answers.
    static KeycloakProcess start(Path distribution, Loopback loopback, Cleanup cleanup) {
        int port = Loopback.freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        distribution.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-port=" + port,
                        "--http-host=127.0.0.1")
                .directory(distribution.toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        Child child = cleanup.add(Child.start("Keycloak", builder, distribution.resolve("keycloak.log")));
        URI ready = Loopback.at(port).resolve("/realms/master");
        if (!Waiting.until(() -> !child.isAlive() || loopback.answers(ready), START, PAUSE) || !child.isAlive()) {
            throw child.failure("did not come up");
        }
        return new KeycloakProcess(child, Loopback.at(port));
    }

    URI url() {
        return url;
    }

    /// Who may set it up.
    ClientCredential admin() {
        return new ClientCredential(ADMIN, ADMIN);
    }

    /// The server's JVM, which its start script becomes or keeps as a child.
    long pid() {
        return child.family()
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst()
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new StartFailure("There is no JVM of Keycloak's."));
    }

    @Override
    public void close() {
        child.close();
    }
}

package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.TestServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The program that a how-to page shows does what the page says.
class CredentialLifeByTheApiTest {
    private static final Path SCRIPT = Path.of("..", "examples", "credential-life.sh");

    @Test
    void aCredentialIsCreatedRotatedAndRevokedAndAllOfItIsInTheAudit() throws Exception {
        try (TestServer server = TestServer.inRealTime()) {
            ProcessBuilder shell = new ProcessBuilder("sh", SCRIPT.toString()).redirectErrorStream(true);
            shell.environment()
                    .putAll(Map.of(
                            "SIGNET_URL", server.url(),
                            "CLIENT_ID", server.clientId(),
                            "CLIENT_SECRET", server.clientSecret()));
            Process process = shell.start();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .containsSubsequence(
                            "created ",
                            "the old secret still works",
                            "the new secret works",
                            "revoked: no secret works",
                            "credential.create",
                            "credential.revoke",
                            "credential.rotate",
                            "token.grant");
            assertThat(process.waitFor()).isZero();
        }
    }
}

package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.secrets.SecretShape;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets that leaked, reported through the open door.
class LeakApiTest extends ApiTest {
    private static final Path SCANNER = Path.of("..", "examples", "leak-scanner", "scan.py");

    @TempDir
    private Path folder;

    @BeforeEach
    void aMinuteHasGoneBy() {
        server.clock().advance(Duration.ofMinutes(1));
    }

    private TestServer.Client fresh() {
        return api.create(adminToken(), server.adminId().value(), "credential " + UUID.randomUUID(), "api");
    }

    private Reply report(String json) {
        return api.send(api.to("/v2/credentials/leaked")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static String secrets(String... secrets) {
        return Stream.of(secrets)
                .map(secret -> "\"" + secret + "\"")
                .collect(Collectors.joining(", ", "{\"secrets\": [", "]}"));
    }

    private static String digests(TestServer.Client client) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(client.secret().getBytes(StandardCharsets.UTF_8));
            return "{\"digests\": [\"" + HexFormat.of().formatHex(digest) + "\"]}";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void endsASecretThatAnybodyReportsAndRecordsIt() {
        TestServer.Client leaked = fresh();
        TestServer.Client other = fresh();
        assertThat(report(secrets(leaked.secret())).status()).isEqualTo(202);
        assertThat(api.grant(leaked).status()).isEqualTo(401);
        assertThat(api.grant(other).status()).isEqualTo(200);
        Reply audit = api.get("/v2/audit?action=credential.leak&subject=" + leaked.id(), adminToken());
        assertThat(audit.body().get("entries")).hasSize(1);
        assertThat(audit.body().toString()).contains("stranger").doesNotContain(leaked.secret());
    }

    @Test
    void answersTheSameWhetherItKnowsTheSecretOrNot() {
        TestServer.Client leaked = fresh();
        Reply hit = report(secrets(leaked.secret()));
        Reply again = report(secrets(leaked.secret()));
        Reply unknown = report(secrets("signet_cs_0000"));
        assertThat(Stream.of(hit, again, unknown).map(Reply::status)).containsOnly(202);
        assertThat(hit.raw().body())
                .isEqualTo(again.raw().body())
                .isEqualTo(unknown.raw().body());
        assertThat(hit.raw().headers().map().keySet())
                .isEqualTo(unknown.raw().headers().map().keySet());
    }

    @Test
    void takesDigestsOfTheOwnOrganizationFromAdminsOnly() {
        TestServer.Client leaked = fresh();
        assertThat(report(digests(leaked)).status()).isEqualTo(202);
        assertThat(api.grant(leaked).status()).isEqualTo(200);
        assertThat(api.post("/v2/credentials/leaked", adminToken(), digests(leaked))
                        .status())
                .isEqualTo(202);
        assertThat(api.grant(leaked).status()).isEqualTo(401);
        TestServer.Client foreign =
                server.clientOfAnotherOrganization("other-" + leaked.id().substring(0, 8));
        assertThat(api.post("/v2/credentials/leaked", adminToken(), digests(foreign))
                        .status())
                .isEqualTo(202);
        assertThat(api.grant(foreign).status()).isEqualTo(200);
    }

    @Test
    void refusesTooMuchAtOnceAndWhatIsNoDigest() {
        String many = secrets(Stream.generate(() -> "x").limit(21).toArray(String[]::new));
        assertThat(report(many).status()).isEqualTo(400);
        assertThat(report("{}").status()).isEqualTo(400);
        assertThat(report("{\"digests\": [\"x\"]}").status()).isEqualTo(400);
        assertThat(report(secrets("x".repeat(65 * 1024))).status()).isEqualTo(413);
    }

    @Test
    void refusesAFloodFromOneAddress() {
        for (int i = 0; i < 10; i++) {
            assertThat(report(secrets("x")).status()).isEqualTo(202);
        }
        Reply flood = report(secrets("x"));
        assertThat(flood.status()).isEqualTo(429);
        assertThat(flood.header("Retry-After")).isEqualTo("6");
    }

    @Test
    void theScannerFindsAndReportsASecret() throws IOException, InterruptedException {
        TestServer.Client leaked = fresh();
        String invented = leaked.secret().substring(0, leaked.secret().length() - 1) + "~";
        Files.writeString(folder.resolve("app.log"), "first\nsecret=" + leaked.secret() + "\nnot " + invented + "\n");
        Process scanner = new ProcessBuilder("python3", SCANNER.toString(), "--report", server.url(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(scanner.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(scanner.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains("app.log:2: client secret ending in").doesNotContain(leaked.secret());
        assertThat(said.lines()).hasSize(2);
        assertThat(api.grant(leaked).status()).isEqualTo(401);
    }

    @Test
    void theDocumentNamesEveryShape() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "reference", "secret-shapes.md"));
        assertThat(document)
                .contains(SecretShape.CLIENT_SECRET.regex())
                .contains(SecretShape.API_KEY.regex())
                .contains(SecretShape.WEBHOOK_SECRET.regex());
    }
}

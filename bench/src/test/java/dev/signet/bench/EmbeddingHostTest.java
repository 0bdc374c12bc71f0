package dev.signet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EmbeddingHostTest {
    private static final EmbeddingHost HOST = EmbeddingHost.ofDemo(
            "http://localhost:1/w", new ClientCredential("client", "s".repeat(64)), InstantSource.system());

    @Test
    void signsForWhoSitsBeforeIt() {
        JsonNode claims = claims(HOST.seenBy(new EmbeddingHost.Viewer("t01@example.com", Map.of("Territory", "T01")))
                .ticket());
        assertThat(claims.path("sub").asString()).isEqualTo("t01@example.com");
        assertThat(claims.path("user_attributes").path("Territory").asString()).isEqualTo("T01");
    }

    @Test
    void signsEveryTicketAnew() {
        assertThat(List.of(HOST.ticket(), HOST.ticket(), HOST.ticket())).doesNotHaveDuplicates();
    }

    @Test
    void embedsAnotherWorkbookForTheSameViewer() {
        assertThat(HOST.at("http://localhost:1/x").page().toString()).startsWith("http://localhost:1/x?:jwt=");
    }

    private static JsonNode claims(String ticket) {
        String body = ticket.split("\\.", -1)[1];
        return Json.parse(new String(Base64.getUrlDecoder().decode(body), UTF_8).getBytes(UTF_8))
                .orElseThrow();
    }
}

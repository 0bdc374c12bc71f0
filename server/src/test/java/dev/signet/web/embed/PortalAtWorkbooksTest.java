package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.Answer;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who gets the portal at the address of a workbook, and who does not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalAtWorkbooksTest {
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private EmbedServer server;

    @BeforeAll
    void start() {
        server = new EmbedServer(
                EmbedServer.UI,
                new EmbedRoutes.Beside(Optional.of(_ -> Answer.html(200, "the portal")), Optional.empty()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> browse(String path, String... headers) {
        return server.send(server.to(path).headers(headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/page/x", "/element/x", "/tag/x", "?Region=West"})
    void aBrowserThatComesByItselfGetsThePortal(String more) {
        HttpResponse<String> page = browse(server.path() + more, "Accept", HTML, "Sec-Fetch-Dest", "document");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("the portal");
        assertThat(browse(server.path() + more, "Accept", HTML).body()).isEqualTo("the portal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iframe", "frame", "embed", "object", "empty"})
    void aFrameWithoutATicketIsRefusedAsBefore(String destination) {
        HttpResponse<String> page = browse(server.path(), "Accept", HTML, "Sec-Fetch-Dest", destination);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(EmbedServer.boot(page).at("/error/code").asString()).isEqualTo("EINVAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?:embed=true", "?%3Aembed=true", "?:jwt=x", "?:jwt="})
    void whatIsMeantForAFrameIsRefusedAsBefore(String query) {
        HttpResponse<String> page = browse(server.path() + query, "Accept", HTML);
        assertThat(page.statusCode()).isIn(400, 401);
        assertThat(page.body()).doesNotContain("the portal");
    }

    @Test
    void aProgramIsRefusedAsBefore() {
        assertThat(browse(server.path(), "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(browse(server.path(), "Accept", "*/*").statusCode()).isEqualTo(401);
    }

    @Test
    void aTicketStillOpensTheEmbed() {
        HttpResponse<String> page = browse(server.path() + "?:jwt=" + server.world.ticket("West"), "Accept", HTML);
        assertThat(EmbedServer.boot(page).at("/workbook/name").asString()).isEqualTo("Sales");
    }
}

package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RouteTableTest extends ApiTest {
    private static final Set<String> OPEN =
            Set.of("/v2/auth/token", "/v2/credentials/leaked", "/.well-known/oauth-authorization-server", "/healthz");

    @Test
    void everyDescribedRouteRefusesStrangers() {
        JsonNode paths = api.send(api.to("/openapi.json")).body().get("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (OPEN.contains(path.getKey())) continue;
            String url = path.getKey().replaceAll("\\{[^}]+}", "x");
            for (String method : path.getValue().propertyNames()) {
                Reply reply = api.send(
                        api.to(url).method(method.toUpperCase(java.util.Locale.ROOT), BodyPublishers.noBody()));
                assertThat(reply.status()).as(method + " " + path.getKey()).isEqualTo(401);
            }
        }
    }

    @Test
    void describesWhatIsBuilt() {
        JsonNode openApi = api.send(api.to("/openapi.json")).body();
        assertThat(openApi.get("openapi").asString()).startsWith("3.1");
        assertThat(openApi.get("paths").propertyNames())
                .contains("/v2/auth/token", "/v2/whoami", "/v2/credentials", "/v2/credentials/{clientId}", "/healthz");
    }

    @Test
    void saysThatItIsWell() {
        Reply reply = api.send(api.to("/healthz"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("status")).isEqualTo("ok");
    }
}

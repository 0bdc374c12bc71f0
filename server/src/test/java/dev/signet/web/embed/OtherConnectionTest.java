package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.InodeId;
import dev.signet.secrets.Secret;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Data that come from another connection than the workbook's, and tokens that reach connections.
class OtherConnectionTest extends EmbedTest {
    private static final String GUARD = "[region] = CurrentUserAttributeText(\"Region\")";

    private InodeId other(String folder, String product) {
        return server.world
                .connection(folder, "region,product,amount\nWest," + product + ",7\nEast,Gold,1\n", Optional.of(GUARD))
                .id();
    }

    @Test
    void showsTheDataOfTheConnectionThatTheTicketNames() {
        String shown = first(open(Map.of("eval_connection_id", other("branch", "Coffee"))));
        assertThat(shown).contains("Coffee").doesNotContain("Tea", "Gold");
    }

    @Test
    void sharesNoAnswerBetweenConnections() {
        InodeId one = other("one", "Coffee");
        InodeId two = other("two", "Cocoa");
        for (int i = 0; i < 3; i++) {
            assertThat(first(open(Map.of()))).contains("Tea").doesNotContain("Coffee", "Cocoa");
            assertThat(first(open(Map.of("eval_connection_id", one))))
                    .contains("Coffee")
                    .doesNotContain("Tea", "Cocoa");
            assertThat(first(open(Map.of("eval_connection_id", two))))
                    .contains("Cocoa")
                    .doesNotContain("Tea", "Coffee");
        }
    }

    @Test
    void keepsItWithTheSession() {
        String key = key(open(Map.of("eval_connection_id", other("kept", "Coffee"))));
        assertThat(answers(key).body()).contains("Coffee").doesNotContain("Tea");
    }

    @Test
    void aConnectionInTheTrashEndsTheSession() {
        InodeId gone = other("gone", "Coffee");
        String key = key(open(Map.of("eval_connection_id", gone)));
        server.world.archive(gone);
        HttpResponse<String> answer = answers(key);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("Coffee", "Tea");
        assertThat(open(Map.of("eval_connection_id", gone)).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoConnection() {
        assertThat(open(Map.of("eval_connection_id", InodeId.random())).body()).contains("ENOENT");
        assertThat(open(Map.of("eval_connection_id", server.workbook.id())).body())
                .contains("ENOENT");
        assertThat(open(Map.of("eval_connection_id", "no id")).body()).contains("EINVAL", "eval_connection_id");
    }

    @Test
    void refusesTokensBesideIt() {
        Map<String, Object> claims = tokens(Map.of("oauth_token", server.world.encrypted("x")));
        claims.put("eval_connection_id", other("both", "Coffee").toString());
        HttpResponse<String> refused = open(claims);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("eval_connection_id");
    }

    @Test
    void handsTheTokenToTheConnection() {
        seen(open(tokens(Map.of("oauth_token", server.world.encrypted("everywhere")))), "everywhere");
    }

    @Test
    void handsTheTokenForOneConnectionToThatOne() {
        String shop = server.world.shop().toString();
        Map<String, Object> claims =
                tokens(Map.of("connection_oauth_tokens", Map.of(shop, server.world.encrypted("single"))));
        claims.put("oauth_token", server.world.encrypted("everywhere else"));
        seen(open(claims), "single");
    }

    @Test
    void sharesNoAnswerBetweenTokens() {
        int before = server.world.tokens.seen().size();
        String one = key(open(tokens(Map.of("oauth_token", server.world.encrypted("one")))));
        String two = key(open(tokens(Map.of("oauth_token", server.world.encrypted("two")))));
        answers(one);
        answers(two);
        answers(one);
        List<Optional<Secret>> seen = server.world.tokens.seen();
        for (String token : List.of("one", "two")) {
            assertThat(seen.subList(before, seen.size()))
                    .filteredOn(
                            each -> each.filter(Secret.ofText(token)::matches).isPresent())
                    .isNotEmpty();
        }
    }

    private void seen(HttpResponse<String> page, String token) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        answers(key(page));
        assertThat(server.world.tokens.seen())
                .anyMatch(each -> each.filter(Secret.ofText(token)::matches).isPresent());
        assertThat(page.body()).doesNotContain(token);
    }

    private static Map<String, Object> tokens(Map<String, Object> claims) {
        Map<String, Object> newer = new HashMap<>(claims);
        newer.put("ver", "1.1");
        newer.put("aud", "sigmacomputing");
        return newer;
    }

    private HttpResponse<String> open(Map<String, Object> claims) {
        Map<String, Object> texts = new HashMap<>(claims);
        texts.replaceAll((_, value) -> value instanceof InodeId id ? id.toString() : value);
        return server.get(server.path() + "?:jwt=" + server.world.ticket("West", texts) + "&:embed=true");
    }

    private String first(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return answers(key(page)).body();
    }

    private static String key(HttpResponse<String> page) {
        JsonNode boot = EmbedServer.boot(page);
        return boot.at("/session/key").asString();
    }

    private HttpResponse<String> answers(String key) {
        String sales = server.world.element(server.workbook, "Sales");
        return server.ask(key, "{\"elements\":[\"" + sales + "\"]}");
    }
}

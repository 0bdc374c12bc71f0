package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A known fault of others: whoever reads the access log has the tickets. Here the whole log of a run, of the server
/// and of its database, is searched for all that was ever secret in it.
class NoSecretsInLogsTest {
    private static final String VIEWER = "viewer-in-no-log@host.example";

    private final List<String> secrets = new ArrayList<>();

    @Test
    void theLogsOfARunHoldNoTicketKeySecretSignatureOrViewer(@TempDir Path folder) throws Exception {
        try (LoudServer server = LoudServer.up(folder);
                Browser browser = new Browser(server.url)) {
            JsonNode told = server.firstRun();
            Host host = new Host(
                    told.at("/credential/clientId").asString(),
                    told.at("/credential/clientSecret").asString());
            secrets.add(host.secret());
            secrets.add(told.at("/admin/password").asString());
            String workbook = told.at("/workbook/url").asString().substring(server.url.length());
            String team = told.at("/embedTeam/name").asString("Embed_Users");
            visit(browser, host, workbook, team);
            refuse(browser, host, workbook, team);
            wholeUrl(browser, host, told, server.url);
            String log = server.wholeLog();
            assertThat(log).contains("GET /{org}/workbook/{workbook} 200", "POST /_embed/answers 200", "GET /embed/");
            assertThat(secrets).hasSizeGreaterThan(10).allSatisfy(secret -> {
                assertThat(secret).hasSizeGreaterThan(8);
                assertThat(log).doesNotContain(secret);
            });
            assertThat(log).doesNotContainIgnoringCase(VIEWER).doesNotContain(":jwt", "%3Ajwt", ":signature");
        }
    }

    private void visit(Browser browser, Host host, String path, String team) {
        String ticket = ticket(host, team);
        Browser.Reply page = browser.open(path, ticket, "&Airport=SFO");
        assertThat(page.status()).isEqualTo(200);
        String key = secret(page.key());
        List<String> elements =
                List.of(page.boot().at("/workbook/pages/0/elements/0/id").asString());
        assertThat(browser.ask(key, elements, Map.of()).status()).isEqualTo(200);
        Browser.Reply renewed = browser.renew(key, ticket(host, team));
        assertThat(renewed.status()).isEqualTo(200);
        secret(renewed.json().path("key").asString());
        assertThat(browser.ask(key, elements, Map.of()).status()).isEqualTo(401);
        assertThat(browser.open(path, ticket, "").status()).isEqualTo(401);
    }

    private void refuse(Browser browser, Host host, String path, String team) {
        Host forger = new Host(host.client(), secret("not-the-secret-at-all"));
        browser.open(path, ticket(forger, team), "");
        browser.open(path, ticket(host, team).replace('.', '!'), "");
        browser.open(path + "/page/none", ticket(host, team), "");
        browser.open("/nowhere/at/all", ticket(host, team), "");
        browser.open(path, ticket(host, "no such team"), "");
        browser.get(path + "?%3Ajwt=" + ticket(host, team) + "&:jwt=" + ticket(host, team));
        browser.send(browser.to(path + "?:jwt=" + ticket(host, team)).POST(BodyPublishers.ofString("x")));
        browser.ask(secret("a".repeat(63) + "b"), List.of("x"), Map.of());
        browser.renew(secret("0123456789".repeat(6) + "abcd"), ticket(host, team));
        browser.send(browser.to("/v2/auth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + host.client()
                        + "&client_secret=" + secret("wrong-secret-of-a-client"))));
        browser.send(browser.to("/v2/whoami").header("Authorization", "Bearer " + ticket(host, team)));
    }

    private void wholeUrl(Browser browser, Host host, JsonNode told, String url) {
        Browser.Reply granted = browser.send(browser.to("/v2/auth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + host.client()
                        + "&client_secret=" + host.secret())));
        String bearer = secret(granted.json().path("access_token").asString());
        String workbook = told.at("/workbook/workbookId").asString();
        String embed = browser.send(browser.to("/v2/workbooks/" + workbook + "/embeds")
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"embedType\":\"secure\",\"sourceType\":\"workbook\"}")))
                .json()
                .path("embedId")
                .asString();
        String message = url + "/embed/" + embed + "?:nonce="
                + secret(UUID.randomUUID().toString()) + "&:client_id="
                + host.client() + "&:email=" + VIEWER + "&:external_user_id=1&:external_user_team=Embed_Users"
                + "&:mode=userbacked&:session_length=600&:time=" + Instant.now().getEpochSecond();
        String address = host.signWhole(message);
        secret(address.substring(address.lastIndexOf('=') + 1));
        assertThat(browser.get(address.substring(url.length())).status()).isEqualTo(200);
        assertThat(browser.get(address.substring(url.length())).status()).isEqualTo(401);
        String forged = address.substring(0, address.length() - 8) + "00000000";
        secret(forged.substring(forged.lastIndexOf('=') + 1));
        browser.get(forged.substring(url.length()));
    }

    /// A ticket, each part of which is a secret from now on.
    private String ticket(Host host, String team) {
        Map<String, Object> claims = host.claims(VIEWER, List.of(team), Map.of("State", "CA"), Instant.now());
        String ticket = host.sign(claims);
        secret(ticket.substring(ticket.indexOf('.') + 1, ticket.lastIndexOf('.')));
        secret(ticket.substring(ticket.lastIndexOf('.') + 1));
        secret(claims.getOrDefault("jti", "").toString());
        return ticket;
    }

    private String secret(String text) {
        secrets.add(text);
        return text;
    }
}

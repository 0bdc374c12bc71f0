package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Through everything between a viewer's connection and the engine that counts for them.
class DisconnectTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration LESS_THAN_A_QUESTIONS_DEADLINE = Duration.ofSeconds(40);
    private static final Pattern BOOT = Pattern.compile("id=\"boot\">([^<]*)<");

    /// Two pages: on the first a number that is quickly told, on the hidden one what makes another take for ever.
    private static final String MORE_PAGES = """
        [{"id":"slow-page","name":"Slow","elements":[
          {"kind":"kpi-chart","id":"slow","name":"Slow","source":{"kind":"join","joins":[
             {"left":{"kind":"table","elementId":"pairs"},"right":{"kind":"table","elementId":"again"},
              "joinType":"inner","columns":[{"left":"[Pairs/Origin]","right":"[Again/Origin]"}]}]},
           "columns":[{"id":"slow-n","name":"N","formula":"Sum([Pairs/Delay] * [Again/Delay])"}],
           "value":{"columnId":"slow-n"}}]},
         {"id":"slow-data","name":"Slow data","visibility":"hidden","elements":[
          {"kind":"table","id":"again","name":"Again","source":{"kind":"table","elementId":"FLIGHTS"},
           "columns":[{"id":"again-o","name":"Origin","formula":"[Flights data/Origin]"},
                      {"id":"again-d","name":"Delay","formula":"[Flights data/Delay]"}]},
          {"kind":"table","id":"pairs","name":"Pairs","source":{"kind":"join","joins":[
             {"left":{"kind":"table","elementId":"FLIGHTS"},"right":{"kind":"table","elementId":"again"},
              "joinType":"inner","columns":[{"left":"[Flights data/Origin]","right":"[Again/Origin]"}]}]},
           "columns":[{"id":"pairs-o","name":"Origin","formula":"[Flights data/Origin]"},
                      {"id":"pairs-d","name":"Delay","formula":"[Again/Delay]"}]}]}]
        """;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theQuestionsOfViewersWhoLeftMakeRoomForOthers() throws Exception {
        try (TestServer server = TestServer.inRealTime()) {
            TestServer.Sample sample = server.sample();
            addSlowPage(server, sample);
            JsonNode boot = open(server, sample.url());
            String slow = boot.at("/workbook/pages/2/elements/0/id").asString();
            String quick = sample.elements().getOrDefault("Average delay", "");

            List<Socket> viewers = new ArrayList<>();
            for (int i = 1; i <= Runtime.getRuntime().availableProcessors(); i++) {
                viewers.add(leaveOpen(server, boot, question(slow, "min:2001-01-0" + i)));
            }
            assertThat(becomesBusy(server, boot, quick))
                    .as("every engine thread is at work for the slow questions")
                    .isTrue();

            for (Socket viewer : viewers) viewer.close();
            HttpRequest.Builder another = ask(server, boot, question(quick, "min:2001-02-01"));
            String answer = http.send(
                            another.timeout(LESS_THAN_A_QUESTIONS_DEADLINE).build(), BodyHandlers.ofString())
                    .body();
            assertThat(answer).contains("\"rows\":[[").doesNotContain("error");
        }
    }

    /// Asks until there is no answer.
    private boolean becomesBusy(TestServer server, JsonNode boot, String element) throws Exception {
        for (int day = 10; day < 29; day++) {
            HttpRequest.Builder request = ask(server, boot, question(element, "min:2001-03-" + day));
            try {
                http.send(request.timeout(A_MOMENT).build(), BodyHandlers.ofString());
            } catch (HttpTimeoutException busy) {
                return true;
            }
        }
        return false;
    }

    private void addSlowPage(TestServer server, TestServer.Sample sample) throws Exception {
        String credential = server.clientId() + ":" + server.clientSecret();
        String token = json(http.send(
                                HttpRequest.newBuilder(URI.create(server.url() + "/v2/auth/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .header(
                                                "Authorization",
                                                "Basic "
                                                        + Base64.getEncoder()
                                                                .encodeToString(
                                                                        credential.getBytes(StandardCharsets.UTF_8)))
                                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .path("access_token")
                .asString();
        URI spec = URI.create(server.url() + "/v2/workbooks/" + sample.id() + "/spec?format=json");
        ObjectNode document = (ObjectNode) json(http.send(
                        HttpRequest.newBuilder(spec)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString())
                .body());
        ArrayNode pages = (ArrayNode) document.path("pages");
        String flights = pages.at("/2/elements/0/id").asString();
        json(MORE_PAGES.replace("FLIGHTS", flights)).forEach(pages::add);
        String stored = http.send(
                        HttpRequest.newBuilder(spec)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(document.toString()))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(stored).contains("\"success\":true");
    }

    private JsonNode open(TestServer server, String workbook) throws Exception {
        long now = Instant.now().getEpochSecond();
        String header = Json.text(Map.of("alg", "HS256", "typ", "JWT", "kid", server.clientId()));
        String claims = Json.text(Map.of(
                "sub",
                "viewer@example.com",
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now,
                "exp",
                now + 3_600,
                "teams",
                List.of("Embed_Users"),
                "user_attributes",
                Map.of("State", "CA")));
        String signed = base64(header) + "." + base64(claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(server.clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String ticket = signed + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        String page = http.send(
                        HttpRequest.newBuilder(URI.create(workbook + "?:jwt=" + ticket + "&:embed=true"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher boot = BOOT.matcher(page);
        assertThat(boot.find()).as(page).isTrue();
        return json(boot.group(1));
    }

    private static String question(String element, String dates) {
        return Json.text(Map.of("elements", List.of(element), "variables", Map.of("Dates", dates)));
    }

    private static HttpRequest.Builder ask(TestServer server, JsonNode boot, String question) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/_embed/answers"))
                .header("X-Signet-Session", boot.at("/session/key").asString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question));
    }

    /// A viewer's connection with a question on it.
    private static Socket leaveOpen(TestServer server, JsonNode boot, String question) throws Exception {
        URI url = URI.create(server.url());
        Socket socket = new Socket(url.getHost(), url.getPort());
        String request =
                """
                POST /_embed/answers HTTP/1.1\r
                Host: %s\r
                X-Signet-Session: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s\
                """.formatted(url.getAuthority(), boot.at("/session/key").asString(), question.length(), question);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow(() -> new AssertionError(text));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.signet.http;

import static dev.signet.http.SampleServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BodiesTest {
    private static final SampleServer SERVER = new SampleServer();
    private static final String HEAD = "POST /v2/small HTTP/1.1\r\nHost: a\r\n";

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("code").stringValue()).isEqualTo(code);
    }

    @Test
    void bindsARecord() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.post(
                "/v2/things",
                "{\"name\":\"a\",\"colour\":\"deep-blue\",\"count\":1,\"labels\":[\"x\"],"
                        + "\"unknown\":{\"is\":[\"ignored\"]}}"));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).path("note").stringValue()).isEqualTo("made");
    }

    @Test
    void tellsEveryViolationAtOnce() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.post(
                "/v2/things",
                "{\"name\":\"\",\"colour\":\"pink\",\"count\":\"1\",\"labels\":[\"x\",7],\"part\":{\"slug\":\"A\"}}"));
        assertRefused(response, 400, "invalid_request");
        List<String> fields = json(response)
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("field").stringValue())
                .toList();
        assertThat(fields).containsExactly("name", "colour", "count", "labels[1]", "part.slug");
        assertThat(json(response).path("message").stringValue()).contains("name: Give a text of 1 to 10 characters.");
    }

    @Test
    void namesMissingFieldsOfAnAbsentBody() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.to("/v2/things").POST(HttpRequest.BodyPublishers.noBody()));
        assertRefused(response, 400, "invalid_request");
        JsonNode first = json(response).path("violations").path(0);
        assertThat(first.path("message").stringValue()).isEqualTo("Add this field: a text of 1 to 10 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}{}", "{\"name\":1,\"name\":2}", "nul", "\u0000"})
    void refusesWhatIsNotJson(String body) throws Exception {
        assertRefused(SERVER.send(SERVER.post("/v2/things", body)), 400, "invalid_request");
    }

    @Test
    void refusesJsonTooDeep() throws Exception {
        String body = "[".repeat(65) + "]".repeat(65);
        HttpResponse<String> response = SERVER.send(SERVER.post("/v2/things", body));
        assertRefused(response, 400, "invalid_request");
        assertThat(json(response).path("message").stringValue()).contains("64 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"})
    void refusesAnotherMediaType(String mediaType) throws Exception {
        HttpRequest.Builder request = SERVER.to("/v2/things")
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertRefused(SERVER.send(request), 415, "unsupported_media_type");
    }

    @Test
    void takesAForm() throws Exception {
        HttpRequest.Builder form = SERVER.strangerTo("/v2/token")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=a+b&grant_type=%C3%A9"));
        assertThat(SERVER.send(form).body()).isEqualTo("[\"a b\",\"é\"]");
        assertThat(SERVER.send(SERVER.post("/v2/token", "{\"grant_type\":\"c\"}"))
                        .body())
                .isEqualTo("[\"c\"]");
        assertRefused(SERVER.send(SERVER.post("/v2/token", "{\"grant_type\":7}")), 400, "invalid_request");
    }

    @Test
    void takesABodyUpToTheLimit() throws Exception {
        HttpRequest.Builder request =
                SERVER.to("/v2/small").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[SampleServer.SMALL_LIMIT]));
        assertThat(SERVER.send(request).body()).isEqualTo("100");
    }

    @Test
    void refusesABodyOverTheLimit() throws Exception {
        byte[] tooLarge = new byte[SampleServer.SMALL_LIMIT + 1];
        assertRefused(
                SERVER.send(SERVER.to("/v2/small").POST(HttpRequest.BodyPublishers.ofByteArray(tooLarge))),
                413,
                "payload_too_large");
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge));
        assertRefused(SERVER.send(SERVER.to("/v2/small").POST(chunked)), 413, "payload_too_large");
    }

    @Test
    void aClientThatSendsFarTooMuchStillReadsWhyItWasRefused() throws Exception {
        byte[] farTooLarge = new byte[10_000_000];
        for (int i = 0; i < 10; i++) {
            assertRefused(
                    SERVER.send(SERVER.to("/v2/small").POST(HttpRequest.BodyPublishers.ofByteArray(farTooLarge))),
                    413,
                    "payload_too_large");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 99999999\r\n\r\nabc",
                "Content-Length: 99999999999999999\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n65\r\n" + HUNDRED_AND_ONE + "\r\n"
            })
    void refusesToWaitForABodyTooLarge(String rest) throws IOException {
        assertThat(SERVER.raw(HEAD + rest)).startsWith("HTTP/1.1 413").contains("\"code\":\"payload_too_large\"");
    }

    private static final String HUNDRED_AND_ONE = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: +1\r\n\r\na",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void refusesBodiesWithoutOneClearEnd(String rest) throws IOException {
        assertThat(SERVER.raw(HEAD + rest)).startsWith("HTTP/1.1 400").contains("\"code\":\"invalid_request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked\r\n\r\n0\r\n\r\n", "gzip\r\n\r\n", "chunked, chunked\r\n\r\n0\r\n\r\n"})
    void refusesOtherTransferCodings(String coding) throws IOException {
        assertThat(SERVER.raw(HEAD + "Transfer-Encoding: " + coding)).containsPattern("^HTTP/1.1 (400|501) ");
    }

    @Test
    void neverTakesTheRestOfABodyForARequest() throws IOException {
        String hidden = "GET /page HTTP/1.1\r\nHost: a\r\n\r\n";
        String answer = SERVER.raw(HEAD + "Content-Length: 500\r\n\r\n" + hidden.repeat(10));
        assertThat(answer).startsWith("HTTP/1.1 413").doesNotContain("hello");
    }
}

package dev.signet.http;

import static dev.signet.http.SampleServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final SampleServer SERVER = new SampleServer();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static void assertEnvelope(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(json(response).path("code").stringValue()).isEqualTo(code);
        assertThat(json(response).path("message").stringValue()).isNotEmpty();
        String id = json(response).path("requestId").stringValue();
        assertThat(UUID.fromString(id).version()).isEqualTo(4);
        assertThat(response.headers().firstValue("x-request-id")).hasValue(id);
    }

    @Test
    void answersAKnownPath() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.to("/v2/things/7"));
        assertThat(response.body()).isEqualTo("{\"id\":\"7\",\"colour\":\"red\"}");
        assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("server")).isEmpty();
    }

    @Test
    void namesEveryRequestItselfWhateverTheClientCallsIt() throws Exception {
        String theirs = UUID.randomUUID().toString();
        HttpResponse<String> response = SERVER.send(SERVER.to("/v2/things/7").header("X-Request-Id", theirs));
        assertThat(response.headers().allValues("x-request-id")).hasSize(1).doesNotContain(theirs);
    }

    @ParameterizedTest
    @CsvSource({"a%2Fb,a/b", "%C3%A9,é", "a+b,a+b", "a;v=1,a;v=1"})
    void decodesPathParameters(String encoded, String decoded) throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.to("/v2/things/" + encoded));
        assertThat(json(response).path("id").stringValue()).isEqualTo(decoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%4", "%ff", "%00", "%0a", "..", "%2e%2e", "", "a/", "/a", "a/b"})
    void answersPathsThatMeanNothingAsNotFound(String last) throws IOException {
        String answer = SERVER.raw("GET /v2/things/" + last
                + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404").contains("\"code\":\"not_found\"");
    }

    @Test
    void asksStrangersForATokenAtUnknownPathsOfAGuardedPrefix() throws Exception {
        assertEnvelope(SERVER.send(SERVER.strangerTo("/v2/nowhere")), 401, "unauthorized");
        assertEnvelope(SERVER.send(SERVER.to("/v2/nowhere")), 404, "not_found");
        assertEnvelope(SERVER.send(SERVER.strangerTo("/v22")), 404, "not_found");
    }

    @Test
    void asksTheDoorBeforeItTellsTheMethods() throws Exception {
        HttpRequest.BodyPublisher none = HttpRequest.BodyPublishers.noBody();
        assertEnvelope(SERVER.send(SERVER.strangerTo("/v2/things").method("PUT", none)), 401, "unauthorized");
        HttpResponse<String> known = SERVER.send(SERVER.to("/v2/things").method("BREW", none));
        assertEnvelope(known, 405, "method_not_allowed");
        assertThat(known.headers().firstValue("allow")).hasValue("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void seesEveryAuthorizationHeader() throws Exception {
        assertEnvelope(
                SERVER.send(SERVER.to("/v2/things/7").header("Authorization", "Bearer good")), 401, "unauthorized");
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        String answer = SERVER.raw("HEAD /v2/things/7 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-length: 25")
                .endsWith("\r\n\r\n");
    }

    @Test
    void hidesTheCauseOfAFailure() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.strangerTo("/fails"));
        assertEnvelope(response, 500, "internal_error");
        assertThat(response.body()).doesNotContain("private").doesNotContain("Exception");
        assertEnvelope(SERVER.send(SERVER.strangerTo("/unwritable")), 500, "internal_error");
    }

    @Test
    void asksToTryAgainInAnOutage() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.strangerTo("/away"));
        assertEnvelope(response, 503, "unavailable");
        assertThat(response.headers().firstValue("retry-after")).hasValue("1");
    }

    @Test
    void addsExtraKeysBesideTheEnvelope() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.strangerTo("/refused"));
        assertEnvelope(response, 401, "unauthorized");
        assertThat(json(response).path("error").stringValue()).isEqualTo("invalid_client");
    }

    @Test
    void guardsPages() throws Exception {
        HttpResponse<String> page = SERVER.send(SERVER.strangerTo("/page"));
        assertThat(page.headers().firstValue("content-security-policy")).hasValue(DefaultHeaders.PAGE_POLICY);
        assertThat(page.headers().firstValue("x-frame-options")).hasValue("DENY");
        HttpResponse<String> framed = SERVER.send(SERVER.strangerTo("/framed"));
        assertThat(framed.headers().allValues("content-security-policy"))
                .containsExactly("frame-ancestors https://a.example");
        assertThat(framed.headers().firstValue("x-frame-options")).isEmpty();
    }

    @Test
    void readsDeclaredQueryParameters() throws Exception {
        assertThat(SERVER.send(SERVER.to("/v2/things?limit=7&colour=deep-blue&other=1"))
                        .body())
                .isEqualTo("[7,\"BLUE\"]");
        assertThat(SERVER.send(SERVER.to("/v2/things")).body()).startsWith("[50,");
    }

    @Test
    void tellsEveryViolationOfTheQuery() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.to("/v2/things?limit=0&colour=pink"));
        assertEnvelope(response, 400, "invalid_request");
        assertThat(json(response).path("message").stringValue())
                .isEqualTo("limit: Give a whole number from 1 to 1000. colour: Give one of red, deep-blue.");
        String broken = SERVER.raw("GET /v2/things?limit=%zz HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer good\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(broken).startsWith("HTTP/1.1 400").contains("Parameter 1 is not percent-encoded UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BREW\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"
            })
    void givesTheEnvelopeToRequestsTheServerCannotRead(String request) throws IOException {
        assertThat(SERVER.raw(request))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"invalid_request\"")
                .contains("x-request-id: ")
                .contains("no-store");
    }

    @Test
    void givesTheEnvelopeToHeadersTooLong() throws IOException {
        assertThat(SERVER.raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(40_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"invalid_request\"");
    }
}

package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.credentials.HostOrigin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PageRefusalsTest extends EmbedTest {

    @Test
    void saysThatASignedAddressIsNeeded() {
        HttpResponse<String> page = server.get(server.path());
        refused(page, 401, "EINVAL");
        assertThat(page.body()).contains("signed URL");
    }

    @Test
    void refusesATicketTwiceInOneAddress() {
        String ticket = server.world.ticket("West");
        refused(server.get(server.path() + "?:jwt=" + ticket + "&%3Ajwt=" + ticket), 400, "EINVAL");
    }

    @Test
    void refusesATicketTheSecondTime() {
        String address = server.path() + "?:jwt=" + server.world.ticket("West");
        assertThat(server.get(address).statusCode()).isEqualTo(200);
        refused(server.get(address), 401, "EINVAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "a.b.c", "%00", "eyJhbGciOiJub25lIn0.e30."})
    void refusesWhatIsNoTicket(String ticket) {
        HttpResponse<String> page = server.get(server.path() + "?:jwt=" + ticket);
        assertThat(page.statusCode()).isIn(400, 401);
        assertThat(EmbedServer.boot(page).at("/error/code").asString()).isIn("EINVAL", "EACCES");
    }

    @Test
    void hasNoWorkbookOfAnotherOrganization() {
        server.world.organization("other");
        HttpResponse<String> other = server.open("/other/workbook/" + server.workbook.urlId(), "West", "");
        HttpResponse<String> unknown = server.open("/acme/workbook/1a2B3c4D5e6F7g8H9i0J", "West", "");

        refused(other, 404, "ENOENT");
        refused(unknown, 404, "ENOENT");
        assertThat(withoutId(other)).isEqualTo(withoutId(unknown));
        refused(server.get("/acme/workbook/Sales-?:jwt=x"), 404, "ENOENT");
    }

    @Test
    void showsNoWorkbookThatIsNotShared() {
        String path = "/acme/workbook/" + server.world.unshared("Secret").urlId();
        HttpResponse<String> page = server.open(path, "West", "");
        refused(page, 403, "EACCES");
        assertThat(page.body()).doesNotContain("Secret");
    }

    @Test
    void hasNoHiddenPageOrElementOnIt() {
        String notes = server.world.page(server.workbook, "Notes");
        String unseen = server.world.element(server.workbook, "Unseen");

        assertThat(withoutId(refused(server.open(server.path() + "/page/" + notes, "West", ""), 404, "ESTALE")))
                .isEqualTo(withoutId(refused(server.open(server.path() + "/page/none", "West", ""), 404, "ESTALE")));
        assertThat(withoutId(refused(server.open(server.path() + "/element/" + unseen, "West", ""), 404, "ESTALE")))
                .isEqualTo(withoutId(refused(server.open(server.path() + "/element/none", "West", ""), 404, "ESTALE")));
    }

    @Test
    void saysWhatIsNotBuiltYet() {
        refused(server.open(server.path() + "/edit", "West", ""), 501, "UNKNOWN");
        refused(server.open("/acme/workbook/Sales/" + server.workbook.urlId() + "/edit", "West", ""), 501, "UNKNOWN");
        refused(server.get("/acme/ask"), 501, "UNKNOWN");
    }

    @Test
    void refusesControlValuesThatAreNone() throws IOException {
        refused(server.open(server.path(), "West", "&Product=" + "a".repeat(10_001)), 400, "EINVAL");
        String raw =
                raw("GET " + server.path() + "?:jwt=x&Product=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(raw).startsWith("HTTP/1.1 400").contains("id=\"boot\"", "EINVAL");
    }

    @Test
    void answersProgramsInJson() {
        HttpResponse<String> answer = server.send(server.to(server.path()).header("Accept", "application/json"));
        JsonNode body = EmbedServer.json(answer.body());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(body.path("code").asString()).isEqualTo("EINVAL");
        assertThat(body.path("message").asString()).contains("signed URL");
        assertThat(body.path("requestId").asString()).isNotEmpty();
    }

    @Test
    void tellsOnlyPagesOfTheHostOnceTheHostIsKnown() {
        try (EmbedServer own = new EmbedServer(EmbedServer.UI)) {
            own.world.restrictTo("https://host.example");
            String ticket = own.world.ticket("West");
            own.get(own.path() + "?:jwt=" + ticket);
            String tooLong = own.path() + "?:jwt=" + own.world.ticket("West") + "&Product=" + "a".repeat(10_001);
            for (String address : List.of(own.path() + "?:jwt=" + ticket, tooLong)) {
                HttpResponse<String> page = own.get(address);
                assertThat(page.statusCode()).isGreaterThanOrEqualTo(400);
                assertThat(EmbedServer.boot(page).path("hostOrigins").toString())
                        .isEqualTo("[\"https://host.example\",\"https://bi.example.com\"]");
                assertThat(page.headers().allValues("Content-Security-Policy"))
                        .containsExactly(EmbedPage.policy(List.of(
                                new HostOrigin("https://host.example"), new HostOrigin("https://bi.example.com"))));
            }
            refused(own.get(own.path() + "?:jwt=" + ticket + "x"), 401, "EACCES");
        }
    }

    @Test
    void saysThatItWasBuiltWithoutItsUserInterface() {
        try (EmbedServer bare = new EmbedServer(EmbedServer.NO_UI)) {
            String address = bare.path() + "?:jwt=" + bare.world.ticket("West");
            HttpResponse<String> page = bare.get(address);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("This server was built without its user interface.");
            assertThat(page.headers().firstValue("Content-Security-Policy")).contains(EmbedPage.POLICY);
        }
    }

    /// A refusal is a page that loads in the frame and tells the host.
    private static HttpResponse<String> refused(HttpResponse<String> page, int status, String code) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy")).contains(EmbedPage.POLICY);
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        JsonNode boot = EmbedServer.boot(page);
        assertThat(boot.at("/error/code").asString()).isEqualTo(code);
        assertThat(boot.at("/error/message").asString()).isNotBlank();
        assertThat(boot.has("session")).isFalse();
        return page;
    }

    private static String withoutId(HttpResponse<String> page) {
        return page.body().replace(EmbedServer.boot(page).path("requestId").asString(), "");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

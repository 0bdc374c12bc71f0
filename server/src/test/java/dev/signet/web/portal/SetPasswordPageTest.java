package dev.signet.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SetPasswordPageTest {
    private static final String UNUSABLE = "This code cannot be used";
    private static final String NEW = "a password of some length";

    private PortalServer server;
    private Principal.Human admin;
    private Browser browser;

    @BeforeEach
    void start() {
        server = PortalServer.start();
        admin = server.organization("one");
        browser = new Browser(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answers200WithAFormForAStranger() {
        HttpResponse<String> response = browser.get("/set-password");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("autocomplete=\"new-password\"", "src=\"/assets/set-password.js\"");
    }

    @Test
    void setsThePasswordAndUsesTheCodeUp() {
        String code = server.code(admin);
        assertThat(code).matches("[0-9a-zA-Z]{43}");
        HttpResponse<String> response = set(code, NEW);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Browser.location(response)).isEqualTo("/login?organization=one&notice=password-set");
        assertThat(browser.get(Browser.location(response)).body()).contains("Your password is set.");
        assertThat(browser.signIn("one", "admin@one.example", NEW).statusCode()).isEqualTo(303);
        assertThat(server.audited(admin)).endsWith("member.password-link", "member.password-set", "session.start");
        HttpResponse<String> again = set(code, "yet another password");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains(UNUSABLE).doesNotContain(code);
    }

    @Test
    void answersUsedExpiredAndUnknownCodesAlike() {
        String used = server.code(admin);
        set(used, NEW);
        String expired = server.code(admin);
        server.clock.advance(Duration.ofHours(24));
        String byUsed = set(used, NEW).body();

        assertThat(byUsed).contains(UNUSABLE);
        assertThat(set(expired, NEW).body()).isEqualTo(byUsed);
        assertThat(set("x".repeat(43), NEW).body()).isEqualTo(byUsed);
        assertThat(set("", NEW).body()).isEqualTo(byUsed);
    }

    @Test
    void answers400ToTheCodeOfADeactivatedMember() {
        Principal.Human member = server.addMember(admin, "mary@one.example");
        String code = server.code(member);
        server.deactivate(admin, member.member());

        assertThat(set(code, NEW).statusCode()).isEqualTo(400);
    }

    @Test
    void answers400ToAnEarlierCode() {
        String earlier = server.code(admin);
        String later = server.code(admin);

        assertThat(set(earlier, NEW).statusCode()).isEqualTo(400);
        assertThat(set(later, NEW).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, at least 12 characters",
        "😀😀😀😀😀😀😀😀😀😀😀, at least 12 characters",
        "Admin@One.example, not your e-mail address",
    })
    void answers422ToAPasswordThatCannotBeHadAndKeepsTheCode(String password, String sentence) {
        String code = server.code(admin);
        HttpResponse<String> response = set(code, password);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains(sentence, "value=\"" + code + "\"").doesNotContain(password);
        assertThat(set(code, NEW).statusCode()).isEqualTo(303);
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(set(server.code(admin), "😀".repeat(201)).statusCode()).isEqualTo(422);
        assertThat(set(server.code(admin), "😀".repeat(200)).statusCode()).isEqualTo(303);
    }

    @Test
    void answers422ToTwoDifferentPasswords() {
        String code = server.code(admin);
        HttpResponse<String> response =
                browser.post("/set-password", "code", code, "password", NEW, "again", NEW + "!");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("The two passwords differ.");
    }

    @Test
    void ofManyWhoUseOneCodeAtOnceOneSetsThePassword() {
        String code = server.code(admin);
        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> new Browser(server)
                        .post("/set-password", "code", code, "password", NEW + i, "again", NEW + i)
                        .statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(303).contains(400);
        assertThat(server.audited(admin)).containsOnlyOnce("member.password-set");
    }

    private HttpResponse<String> set(String code, String password) {
        return browser.post("/set-password", "code", code, "password", password, "again", password);
    }
}

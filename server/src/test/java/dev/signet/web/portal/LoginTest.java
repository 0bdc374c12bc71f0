package dev.signet.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LoginTest {
    private PortalServer server;
    private Principal.Human admin;

    @BeforeAll
    void start() {
        server = PortalServer.start();
        admin = server.organizationWithPassword("one");
        server.organizationWithPassword("two");
        server.organization("silent");
        Principal.Human gone = server.addMember(admin, "gone@one.example");
        server.setPassword(gone, PortalServer.PASSWORD);
        server.deactivate(admin, gone.member());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answers200WithAFormForAStranger() {
        HttpResponse<String> response = new Browser(server).get("/login");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("<form method=\"post\" action=\"/login\">", "autocomplete=\"current-password\"");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe-inline"));
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void answers303WithACookieForTheRightPassword() {
        Browser browser = new Browser(server);
        HttpResponse<String> response = browser.signIn(" ONE ", " Admin@One.example", PortalServer.PASSWORD);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Browser.location(response)).isEqualTo("/");
        assertThat(response.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("signet_session=[0-9a-f]{64}; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax");
        assertThat(browser.get("/account").body())
                .contains("admin@one.example", admin.member().value());
        assertThat(server.audited(admin)).contains("session.start");
    }

    @Test
    void marksTheCookieSecureWhenPeopleComeOverHttps() {
        try (PortalServer https = PortalServer.at("https://signet.example")) {
            https.organizationWithPassword("one");
            HttpResponse<String> response =
                    new Browser(https).signIn("one", "admin@one.example", PortalServer.PASSWORD);

            assertThat(response.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).endsWith("; Secure"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "one, admin@one.example, wrong wrong wrong",
        "one, nobody@one.example, correct horse battery",
        "nowhere, admin@one.example, correct horse battery",
        "two, admin@one.example, correct horse battery",
        "one, gone@one.example, correct horse battery",
        "silent, admin@silent.example, correct horse battery",
        "one, admin@one.example, ''",
        "'', '', ''",
    })
    void answers401WithOneSentenceWhateverIsWrong(String slug, String email, String password) {
        HttpResponse<String> response = new Browser(server).signIn(slug, email, password);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.body())
                .contains("role=\"alert\">The organization, the e-mail address or the password is wrong.</p>")
                .doesNotContain("correct horse");
    }

    @Test
    void answers401ToTextTheDatabaseCannotHold() {
        assertThat(new Browser(server)
                        .signIn("one", "a\0@one.example", PortalServer.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void answers400ToAFormThatIsNotUtf8() {
        HttpResponse<String> response =
                new Browser(server).postWith(List.of("Sec-Fetch-Site", "same-origin"), "/login?%ff=1", "email", "x");

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin@one.example", "nobody@one.example"})
    void answers429LongerEachTimeToWhoeverFailsWhetherTheyExistOrNot(String email) {
        try (PortalServer fresh = PortalServer.start()) {
            fresh.organizationWithPassword("one");
            Browser guesser = new Browser(fresh);
            for (int i = 0; i < 3; i++) {
                assertThat(guesser.signIn("one", email, "guess " + i).statusCode())
                        .isEqualTo(401);
            }
            for (String seconds : List.of("1", "2", "4", "8")) {
                HttpResponse<String> early = guesser.signIn("one", email, PortalServer.PASSWORD);
                assertThat(early.statusCode()).isEqualTo(429);
                assertThat(early.headers().firstValue("Retry-After")).contains(seconds);
                fresh.clock.advance(Duration.ofSeconds(Long.parseLong(seconds)));
                assertThat(guesser.signIn("one", email, "a guess").statusCode()).isEqualTo(401);
            }
        }
    }

    @Test
    void letsTheRightPasswordInOnceTheWaitIsOver() {
        try (PortalServer fresh = PortalServer.start()) {
            fresh.organizationWithPassword("one");
            Browser person = new Browser(fresh);
            for (int i = 0; i < 3; i++) person.signIn("one", "admin@one.example", "mistyped");
            assertThat(person.signIn("one", "admin@one.example", PortalServer.PASSWORD)
                            .body())
                    .contains("Wait a second, then try again.");
            fresh.clock.advance(Duration.ofSeconds(1));

            assertThat(person.signIn("one", "admin@one.example", PortalServer.PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void neverTakesAKeyThatWasPlanted() {
        Browser victim = new Browser(server);
        String planted = "signet_session=" + "a".repeat(64);
        victim.bring(planted);
        victim.signIn("one", "admin@one.example", PortalServer.PASSWORD);

        assertThat(victim.cookie()).isNotEqualTo(planted);
        victim.bring(planted);
        assertThat(victim.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void endsTheSessionTheBrowserCameWith() {
        Browser browser = new Browser(server);
        browser.signIn("one", "admin@one.example", PortalServer.PASSWORD);
        String before = browser.cookie();
        browser.signIn("one", "admin@one.example", "not the password");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        browser.signIn("one", "admin@one.example", PortalServer.PASSWORD);

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        browser.bring(before);
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void escapesWhatWasTyped() {
        String markup = "\"><script>alert(1)</script>";
        HttpResponse<String> response = new Browser(server).signIn(markup, markup, "x");

        assertThat(response.body()).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void leadsBackToThePageThatWasWanted() {
        Browser browser = new Browser(server);
        String address = Browser.location(browser.get("/account?a=b&c=d"));

        assertThat(address).isEqualTo("/login?next=%2Faccount%3Fa%3Db%26c%3Dd");
        assertThat(browser.get(address).body()).contains("name=\"next\" value=\"/account?a=b&amp;c=d\"");
        assertThat(Browser.location(browser.post(
                        "/login",
                        "organization",
                        "one",
                        "email",
                        "admin@one.example",
                        "password",
                        PortalServer.PASSWORD,
                        "next",
                        "/account?a=b&c=d")))
                .isEqualTo("/account?a=b&c=d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"})
    void neverLeadsToAnotherSite(String next) {
        Browser browser = new Browser(server);

        assertThat(browser.get("/login?next="
                                + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains("name=\"next\" value=\"/\"");
        assertThat(Browser.location(browser.post(
                        "/login",
                        "organization",
                        "one",
                        "email",
                        "admin@one.example",
                        "password",
                        PortalServer.PASSWORD,
                        "next",
                        next)))
                .isEqualTo("/");
    }

    @Test
    void sendsTheSignedInOn() {
        Browser browser = new Browser(server);
        browser.signIn("one", "admin@one.example", PortalServer.PASSWORD);

        assertThat(Browser.location(browser.get("/login"))).isEqualTo("/");
    }

    @Test
    void asksForTheOrganizationOnlyWhenThereAreSeveral() {
        assertThat(new Browser(server).get("/login").body()).contains("<label for=\"organization\">");
        try (PortalServer single = PortalServer.start()) {
            single.organizationWithPassword("only");

            assertThat(new Browser(single).get("/login").body())
                    .doesNotContain("<label for=\"organization\">")
                    .contains("<input type=\"hidden\" name=\"organization\" value=\"only\">");
            assertThat(new Browser(single).signIn("only", "x@only.example", "x").body())
                    .contains("The e-mail address or the password is wrong.");
        }
    }
}

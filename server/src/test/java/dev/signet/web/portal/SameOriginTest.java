package dev.signet.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SameOriginTest {
    private PortalServer server;
    private Principal.Human admin;

    @BeforeAll
    void start() {
        server = PortalServer.start();
        admin = server.organizationWithPassword("one");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Sec-Fetch-Site: ",
                "Origin: https://evil.example", "Origin: null", "Origin: http://signet.example",
                "Origin: http://signet.example:8080.evil.example"
            })
    void answers403ToSignInFormsOfOtherSites(String header) {
        HttpResponse<String> response = signIn(headers(header));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.body()).contains("This form was not sent from here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Origin: http://signet.example:8080"})
    void takesItsOwnForms(String header) {
        assertThat(signIn(headers(header)).statusCode()).isEqualTo(303);
    }

    @Test
    void takesFormsFromTheAddressTheBrowserUsed() {
        assertThat(signIn(List.of("Origin", server.url())).statusCode()).isEqualTo(303);
        assertThat(signIn(List.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void answers403ToASignOutOfAnotherSiteAndKeepsTheSession() {
        Browser browser = new Browser(server);
        browser.signIn("one", "admin@one.example", PortalServer.PASSWORD);
        List<String> crossSite = List.of("Sec-Fetch-Site", "cross-site");

        assertThat(browser.postWith(crossSite, "/logout").statusCode()).isEqualTo(403);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void answers403ToAPasswordFormOfAnotherSiteAndKeepsTheCode() {
        String code = server.code(server.addMember(admin, "new@one.example"));
        String password = "a password of some length";
        Browser browser = new Browser(server);
        String[] form = {"code", code, "password", password, "again", password};

        assertThat(browser.postWith(List.of("Sec-Fetch-Site", "cross-site"), "/set-password", form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/set-password", form).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> signIn(List<String> headers) {
        return new Browser(server)
                .postWith(
                        headers,
                        "/login",
                        "organization",
                        "one",
                        "email",
                        "admin@one.example",
                        "password",
                        PortalServer.PASSWORD);
    }

    private static List<String> headers(String line) {
        String[] parts = line.split(": ?", 2);
        return List.of(parts[0], parts[1]);
    }
}

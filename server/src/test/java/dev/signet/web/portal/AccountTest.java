package dev.signet.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Member;
import dev.signet.access.Principal;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountTest {
    private PortalServer server;
    private Principal.Human admin;
    private Browser browser;

    @BeforeEach
    void start() {
        server = PortalServer.start();
        admin = server.organizationWithPassword("one");
        browser = new Browser(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answers200AndSaysWhoOneIs() {
        signIn();
        HttpResponse<String> response = browser.get("/account");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("<h1>Ada Admin</h1>")
                .contains(
                        "admin@one.example",
                        "<dd>Admin</dd>",
                        "Organization one (one)",
                        admin.member().value())
                .contains("1 January 2030, 00:00 UTC", "1 January 2030, 12:00 UTC")
                .contains("curl http://signet.example:8080/v2/auth/token");
    }

    @Test
    void escapesNames() {
        Principal.Human odd =
                server.organization("odd", new Member.PersonName("<script>alert(1)</script>", "\"' & Co"));
        server.setPassword(odd, PortalServer.PASSWORD);
        browser.signIn("odd", "admin@odd.example", PortalServer.PASSWORD);

        assertThat(browser.get("/account").body())
                .doesNotContain("<script>")
                .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39; &amp; Co</h1>");
    }

    @Test
    void answers303ToASignInPageForAStranger() {
        HttpResponse<String> response = browser.get("/account");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Browser.location(response)).isEqualTo("/login?next=%2Faccount");
        assertThat(Browser.location(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void leadsFromTheStartPageToTheAccount() {
        signIn();

        assertThat(Browser.location(browser.get("/"))).isEqualTo("/account");
    }

    @Test
    void answers303OnceTheSessionIsOver() {
        signIn();
        server.clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        server.clock.advance(Duration.ofSeconds(1));

        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void answers303FromTheMomentAMemberIsDeactivated() {
        Principal.Human member = server.addMember(admin, "mary@one.example");
        server.setPassword(member, PortalServer.PASSWORD);
        browser.signIn("one", "mary@one.example", PortalServer.PASSWORD);
        assertThat(browser.get("/account").body()).contains("Mary Member", "<dd>View</dd>");

        server.deactivate(admin, member.member());
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void answers303FromTheMomentAPasswordIsChanged() {
        signIn();
        server.setPassword(admin, "another password altogether");

        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(server.rows(admin, "select details from access.audit_records where details like '%sessionsEnded%'"))
                .containsExactly("{\"sessionsEnded\":\"1\"}");
    }

    @Test
    void showsASessionOfAnotherOrganizationThatOrganizationOnly() {
        server.organizationWithPassword("two");
        browser.signIn("two", "admin@two.example", PortalServer.PASSWORD);

        assertThat(browser.get("/account").body())
                .contains("Organization two")
                .doesNotContain("one.example", admin.member().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00", "0000000000000000000000000000000000000000000000000000000000000000", "'; --"})
    void answers303ToAKeyNobodyHas(String key) {
        browser.bring("signet_session=" + key);

        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void answers303ToTwoCookiesOfTheName() {
        signIn();
        browser.bring("signet_session=" + "0".repeat(64) + "; " + browser.cookie());

        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void signsOutForGood() {
        signIn();
        String kept = browser.cookie();
        HttpResponse<String> response = browser.post("/logout");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Browser.location(response)).isEqualTo("/login?notice=signed-out");
        assertThat(response.headers().firstValue("Set-Cookie"))
                .contains("signet_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
        assertThat(browser.get("/login?notice=signed-out").body()).contains("You are signed out.");
        browser.bring(kept);
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(server.audited(admin)).endsWith("session.start", "session.end");
        assertThat(server.rows(admin, "select digest::text from access.sessions"))
                .isEmpty();
        assertThat(server.rows(admin, "select id from platform.directory where kind = 'session'"))
                .isEmpty();
    }

    @Test
    void answers303ToASignOutOfAStranger() {
        HttpResponse<String> response = browser.post("/logout");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Browser.location(response)).isEqualTo("/login");
    }

    @Test
    void signsOutByPostOnly() {
        signIn();

        assertThat(browser.get("/logout").statusCode()).isEqualTo(405);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    private void signIn() {
        assertThat(browser.signIn("one", "admin@one.example", PortalServer.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }
}

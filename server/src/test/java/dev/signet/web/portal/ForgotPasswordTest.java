package dev.signet.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgotPasswordTest {
    private static final String QUEUED = "select recipient from access.mails";

    private PortalServer server;
    private Principal.Human admin;

    @BeforeAll
    void start() {
        server = PortalServer.mailing();
        admin = server.organizationWithPassword("one");
        server.organizationWithPassword("two");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isOfferedOnTheLoginPageWhereMailsAreSentAlone() {
        assertThat(new Browser(server).get("/login").body()).contains("href=\"/forgot-password\"");
        HttpResponse<String> page = new Browser(server).get("/forgot-password");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"organization\"", "name=\"email\"", "method=\"post\"");

        try (PortalServer silent = PortalServer.start()) {
            assertThat(new Browser(silent).get("/login").body()).doesNotContain("forgot");
            assertThat(new Browser(silent).get("/forgot-password").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void answersKnownAndUnknownAddressesAlikeAndQueuesOneMail() {
        HttpResponse<String> known = ask("one", "admin@one.example");
        HttpResponse<String> unknown = ask("one", "nobody@one.example");
        HttpResponse<String> nowhere = ask("nowhere", "admin@one.example");

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(List.of(unknown.statusCode(), nowhere.statusCode())).containsOnly(200);
        assertThat(List.of(unknown.body(), nowhere.body())).containsOnly(known.body());
        assertThat(known.body()).doesNotContain("admin@one.example");
        assertThat(server.rows(admin, QUEUED)).containsExactly("admin@one.example");
    }

    @Test
    void answers429ToWhoeverAsksTooOften() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("two", "<b>@x").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> response = ask("two", "<b>@x");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(response.body()).contains("role=\"alert\"", "&lt;b&gt;@x").doesNotContain("<b>");
    }

    @Test
    void answers403ToAPageOfSomebodyElse() {
        List<String> foreign = List.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example");

        assertThat(new Browser(server)
                        .postWith(foreign, "/forgot-password", "organization", "one", "email", "admin@one.example")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> ask(String organization, String email) {
        return new Browser(server).post("/forgot-password", "organization", organization, "email", email);
    }
}

package dev.signet.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import dev.signet.workbooks.Publish;
import dev.signet.workbooks.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkbookListTest {
    private PortalServer server;

    @BeforeAll
    void start() {
        server = PortalServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void listsWhatTheSignedInCanSee() {
        Principal.Human admin = server.organizationWithPassword("acme");
        Workbook shown = server.workbook(admin, "Sales <b>now</b>", Publish.NOW);
        server.workbook(admin, "Sketch", Publish.LATER);
        String page = signedIn("acme");

        assertThat(page)
                .contains("<a href=\"/acme/workbook/" + shown.urlId() + "\">Sales &lt;b&gt;now&lt;/b&gt;</a>")
                .contains("Version 1", "Sketch", "Not yet")
                .doesNotContain("<b>");
    }

    @Test
    void saysThatThereIsNone() {
        server.organizationWithPassword("empty");
        assertThat(signedIn("empty")).contains("There is none that you can see.");
    }

    @Test
    void showsNothingOfOthers() {
        Principal.Human admin = server.organizationWithPassword("others");
        server.workbook(admin, "Confidential", Publish.NOW);
        server.organizationWithPassword("strangers");
        assertThat(signedIn("strangers")).doesNotContain("Confidential");
    }

    private String signedIn(String slug) {
        Browser browser = new Browser(server);
        browser.signIn(slug, "admin@" + slug + ".example", PortalServer.PASSWORD);
        return browser.get("/account").body();
    }
}

package dev.signet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.e2e.Signer.Viewer;
import dev.signet.server.TestServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What an embed must do in every browser, in a frame of a host page on another origin.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FiveFlows {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String BARS = "document.querySelectorAll('[aria-label=\"Flights by airport\"] [data-mark]')";
    private static final String TAB =
            "[...document.querySelectorAll('[role=tab]')].find((tab) => tab.textContent === '%s')";

    private TestServer server;
    private TestServer.Sample sample;
    private HostPages host;
    private OtherBrowser browser;

    /// Its name in `signet.browsers`.
    abstract String name();

    abstract OtherBrowser start() throws IOException;

    @BeforeAll
    void open() throws IOException {
        Assumptions.assumeTrue(
                OtherBrowser.chosen(name()),
                () -> "not asked for: ./signet test --browsers, or -Dsignet.browsers=" + name());
        server = TestServer.start();
        sample = server.sample();
        Signer signer = new Signer(server.client(), server.clock());
        host = HostPages.of(server.url(), () -> signer.url(sample.url(), Viewer.CALIFORNIA, LIFE));
        browser = start();
    }

    @AfterAll
    void close() {
        if (browser != null) browser.close();
        if (host != null) host.close();
        if (server != null) server.close();
    }

    @BeforeEach
    void showEmbed() {
        browser.open(host.url("/plain.html"));
        browser.inPage("show(await (await fetch('/signed')).text())");
        heard("workbook:dataloaded", 1);
    }

    @Test
    void aLoadShowsTheChart() {
        waitInFrame(BARS + ".length > 1");
        assertThat(browser.inFrame("return " + BARS + "[0].getAttribute('aria-label')"))
                .matches("[A-Z]{3}: [0-9,]+");
        assertThat(browser.inFrame("return location.href")).doesNotContain("jwt");
        assertThat(browser.inFrame("return document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo("false");
    }

    @Test
    void aControlAsksAnew() {
        browser.clickInFrame("document.querySelector('[aria-haspopup=listbox]')");
        waitInFrame("document.querySelectorAll('[role=option]').length > 1");
        browser.clickInFrame(
                "[...document.querySelectorAll('[role=option]')].find((one) => one.textContent === 'SFO')");
        waitInFrame(BARS + ".length === 1");
        assertThat(browser.inFrame("return " + BARS + "[0].getAttribute('aria-label')"))
                .startsWith("SFO");
        assertThat(heard("workbook:variables:onchange", 1))
                .contains("\"workbook\":{\"variables\":{\"Airport\":\"SFO\",\"Dates\":\"\"}}");
    }

    @Test
    void hostAndEmbedHearEachOther() {
        assertThat(browser.inPage("return JSON.stringify(heard[0])"))
                .contains("\"origin\":\"" + server.url() + "\"")
                .contains("\"type\":\"workbook:loaded\"");
        browser.inPage("say({ type: 'workbook:variables:update', variables: { Airport: 'LAX' }, requestId: 7 })");
        assertThat(heard("workbook:variables:onchange", 1)).contains("\"requestId\":7");
        waitInFrame(BARS + ".length === 1");
        browser.clickInFrame(BARS + "[0]");
        assertThat(heard("workbook:chart:onvalueselect", 1)).contains("\"values\":[{\"Airport\":\"LAX\"");
        browser.inPage("fetch('/signed').then((url) => url.text()).then((url) =>"
                + " say({ type: 'embed:session:refresh', url, requestId: 8 }))");
        assertThat(heard("embed:session:refreshed", 1)).contains("\"requestId\":8");
    }

    @Test
    void aTabShowsItsPage() {
        browser.clickInFrame(TAB.formatted("Routes"));
        waitInFrame("document.querySelectorAll('table tbody td').length > 4");
        assertThat(heard("workbook:selectednodeid:onchange", 1))
                .contains("\"selectedNodeId\":\"" + sample.pages().get("Routes") + "\"")
                .contains("\"nodeType\":\"page\"");
    }

    @Test
    void theEndOfTheSessionIsShown() {
        server.clock().advance(LIFE.plusSeconds(1));
        browser.clickInFrame(TAB.formatted("Routes"));
        heard("embed:session:ended", 1);
        assertThat(heard("workbook:error", 1)).contains("\"code\":\"EACCES\"");
        waitInFrame("document.querySelector('[role=alert] h1')?.textContent === 'Session ended'");
        assertThat(browser.inFrame("return document.querySelectorAll('[data-element]').length"))
                .isEqualTo("0");
    }

    /// The events of that type as JSON, once there are so many.
    private String heard(String type, int count) {
        return browser.inPage(
                OtherBrowser.until("all('%s').length >= %d && JSON.stringify(all('%s'))".formatted(type, count, type)));
    }

    private void waitInFrame(String expression) {
        browser.inFrame(OtherBrowser.until(expression));
    }
}

package dev.signet.e2e;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.signet.e2e.Signer.Viewer;
import dev.signet.server.TestServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The demo's workbook in a frame of a host page on another origin, under a clock that tests move.
abstract class EmbedInBrowser extends InBrowser {
    static final Duration HOUR = Duration.ofHours(1);

    TestServer.Sample sample;
    Signer signer;
    HostPages host;

    @BeforeAll
    void openHost() throws IOException {
        sample = server.sample();
        signer = new Signer(server.client(), server.clock());
        host = HostPages.of(server.url(), this::signed);
    }

    @AfterAll
    void closeHost() {
        host.close();
    }

    /// What the host's server answers a page that asks for a URL.
    String signed() {
        return signed("");
    }

    /// A URL for the Californian viewer with that behind it.
    String signed(String more) {
        return signer.url(content(), Viewer.CALIFORNIA, HOUR) + more;
    }

    /// The address of the workbook.
    String content() {
        return sample.url();
    }

    void open(String hostPage) {
        page.navigate(host.url(hostPage));
    }

    /// Opens the plain host page with that embed in it, and waits for its data and until it listens.
    void openPlain(String url) {
        open("/plain.html");
        show(url, "embed");
        heard("workbook:dataloaded", 1);
        untilItListens();
    }

    /// Waits until the embed does what hosts ask and tells what viewers press: that part of it comes last.
    void untilItListens() {
        ask(Map.of("type", "workbook:variables:list"));
    }

    void show(String url, String frame) {
        page.evaluate("([url, frame]) => show(url, frame)", List.of(url, frame));
    }

    void say(Object message) {
        page.evaluate("(message) => say(message)", message);
    }

    /// The events of that type, once there are so many.
    List<Map<String, Object>> heard(String type, int count) {
        return heard(type, count, "embed");
    }

    List<Map<String, Object>> heard(String type, int count, String frame) {
        page.waitForFunction("([type, count, frame]) => all(type, frame).length >= count", List.of(type, count, frame));
        return all(type, frame);
    }

    /// The events of that type until now.
    @SuppressWarnings("unchecked") // what the script makes
    List<Map<String, Object>> all(String type, String frame) {
        return (List<Map<String, Object>>) page.evaluate("([type, frame]) => all(type, frame)", List.of(type, frame));
    }

    /// Does that and waits until the data it asks for is there: an answer under way would tell how long the session
    /// lasts at a moment that a test's clocks have left behind.
    void untilLoaded(Runnable change) {
        int loads = all("workbook:dataloaded", "embed").size();
        change.run();
        heard("workbook:dataloaded", loads + 1);
    }

    /// Speaks and waits for the event that answers.
    @SuppressWarnings("unchecked") // what the script makes
    Map<String, Object> ask(Map<String, Object> message) {
        return (Map<String, Object>) page.evaluate("""
            (message) => new Promise((answered) => {
                const requestId = crypto.randomUUID();
                addEventListener("message", function hear({ data }) {
                    if (data.requestId !== requestId) return;
                    removeEventListener("message", hear);
                    const { requestId: _, ...answer } = data;
                    answered(answer);
                });
                say({ ...message, requestId });
            })\
            """, message);
    }

    FrameLocator embed() {
        return page.frameLocator("#embed");
    }

    Locator bars(String frame) {
        return page.frameLocator("#" + frame)
                .getByRole(AriaRole.REGION, new FrameLocator.GetByRoleOptions().setName("Flights by airport"))
                .locator("[data-mark]");
    }

    Locator bars() {
        return bars("embed");
    }

    /// The codes of the airports that have a bar.
    List<String> airports(String frame) {
        return bars(frame).all().stream()
                .map(bar -> bar.getAttribute("aria-label").substring(0, 3))
                .toList();
    }

    Locator tab(String name) {
        return embed().getByRole(AriaRole.TAB, new FrameLocator.GetByRoleOptions().setName(name));
    }

    /// Picks airports in the control.
    void pick(String... airports) {
        embed().getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName("Airport").setExact(false))
                .first()
                .click();
        for (String airport : airports) {
            embed().getByRole(AriaRole.OPTION, new FrameLocator.GetByRoleOptions().setName(airport))
                    .click();
        }
        page.keyboard().press("Escape");
    }
}

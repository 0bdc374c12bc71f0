package dev.signet.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.signet.base.StartFailure;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A browser that has seen nothing before: each page is opened in a profile of its own, with an empty cache.
final class ColdBrowser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String MARK = "[data-mark]";

    /// The clock of a document begins with its navigation, before anything is asked of a server.
    private static final String WATCH = """
        new MutationObserver((_, watch) => {
          if (document.querySelector('[data-mark]') === null) return;
          window.firstMarkAt = performance.now();
          watch.disconnect();
        }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-mark'] });
        """;

    private final Playwright playwright;
    private final Browser browser;

    private ColdBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// The Chromium or Chrome that is installed; says how to install one when there is none.
    static Path require(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new StartFailure("`bench embed` needs Chromium: name it in CHROMIUM, or install it"
                        + " with:  apt-get update && apt-get install -y --no-install-recommends chromium"));
    }

    /// Starts it.
    static ColdBrowser start(Path chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS);
            return new ColdBrowser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException failed) {
            playwright.close();
            throw new StartFailure(chromium + " cannot be started.", failed);
        }
    }

    /// Milliseconds from the start of the navigation to the first mark of a chart in the document.
    double millisToFirstMark(URI address) {
        try (BrowserContext profile = browser.newContext()) {
            profile.addInitScript(WATCH);
            Page page = profile.newPage();
            page.navigate(address.toString());
            page.locator(MARK).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            if (page.evaluate("window.firstMarkAt") instanceof Number noted) return noted.doubleValue();
            throw new StartFailure("A page drew a chart unseen.");
        } catch (PlaywrightException failed) { // its message holds the address, and that a ticket
            throw new StartFailure("A page drew no chart.", failed);
        }
    }

    /// What the browser notes of one load.
    PaintTimes paintTimes(URI address, PaintTimes.Pace pace) {
        try (BrowserContext profile = browser.newContext()) {
            return PaintTimes.of(address, profile, pace);
        } catch (PlaywrightException failed) { // its message holds the address, and that a ticket
            throw new StartFailure("A page was not loaded.", failed);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

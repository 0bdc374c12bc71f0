package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.signet.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/// One server and one browser for a class, one clean browser profile for a test.
///
/// Every test fails when the page broke its own content security policy or wrote an error to the console.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /// The first question of a server unpacks and loads an engine, perhaps on a busy machine.
    private static final double PATIENCE_MILLIS = 120_000;

    /// In every frame.
    private static final String BROKEN_POLICY = """
        addEventListener("securitypolicyviolation", (event) =>
            console.error("policy broken: " + event.effectiveDirective + " by " + event.blockedURI))\
        """;

    private static final Path PICTURES = Path.of("target", "e2e");
    private static final Path OF_THE_DOCS = Path.of("..", "docs", "pictures");

    TestServer server;
    Page page;
    private Playwright playwright;
    private Browser browser;
    private BrowserContext profile;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        server = newServer();
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setTimeout(PATIENCE_MILLIS)
                        .setArgs(Stream.concat(FLAGS.stream(), flags().stream()).toList()));
    }

    /// What this browser is started with beside what all are.
    List<String> flags() {
        return List.of();
    }

    TestServer newServer() {
        return TestServer.start();
    }

    @AfterAll
    void close() {
        try (TestServer _ = server;
                Playwright _ = playwright;
                Browser _ = browser) {
            // What was opened is closed, whatever fails.
        }
    }

    @BeforeEach
    void newProfile() {
        profile = browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        profile.addInitScript(BROKEN_POLICY);
        page = profile.newPage();
        complaints.clear();
        page.onConsoleMessage(message -> {
            // A refused sign-in is a 4xx, which the browser reports as an error of its own.
            boolean ofTheBrowser = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !ofTheBrowser) complaints.add(message.text());
        });
    }

    @AfterEach
    void leaveNoComplaints(TestInfo test) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(test.getDisplayName().replaceAll("\\W+", "") + ".png")));
        profile.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    /// What the window shows, into the pictures of the documentation when they are asked for: `-Dsignet.pictures=true`.
    void picture(String name) {
        if (!Boolean.getBoolean("signet.pictures")) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(OF_THE_DOCS.resolve(name + ".png")));
    }

    BrowserContext profile() {
        return profile;
    }

    void dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    void visit(String path) {
        page.navigate(server.url() + path);
    }

    void signIn(String password) {
        visit("/login");
        page.getByLabel("E-mail").fill(server.adminEmail());
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
    }

    /// Signs the Admin in and waits until they are: whoever goes elsewhere before takes the question back.
    void comeIn() {
        signIn(server.adminPassword());
        assertThat(page).hasURL(Pattern.compile(".*/home"));
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    }

    /// Axe, once no colour is on its way to another: half way there is too little contrast.
    AxeBuilder axe() {
        page.waitForCondition(
                () -> (Boolean) page.evaluate("!document.getAnimations().some((one) => one instanceof CSSTransition)"));
        return new AxeBuilder(page);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Path chromium() {
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: set CHROMIUM, or install it"));
    }
}

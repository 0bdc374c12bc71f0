package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dev.signet.server.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Embedding as an administrator meets it: the code to copy, the sandbox, and the page that says why a URL fails.
class EmbeddingTest extends InBrowser {
    private static final String FRAME = "iframe[title='The embed']";

    private TestServer.Sample sample;

    @Override
    TestServer newServer() {
        return TestServer.inRealTime();
    }

    @BeforeAll
    void makeTheSample() {
        sample = server.sample();
    }

    @BeforeEach
    @Override
    void comeIn() {
        super.comeIn();
    }

    @Test
    void theSandboxLoadsAnEmbedAndShowsWhatItSays() {
        load();
        assertThat(log()).containsText("workbook:loaded");
        assertThat(embed().getByRole(AriaRole.TAB).first()).isVisible();
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).selectOption("workbook:variables:list");
        button("Send").click();
        assertThat(log()).containsText("workbook:variables:current");
        tab("Token").click();
        assertThat(page.getByText("Used", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("Passed").first()).isVisible();
        assertThat(page.url()).doesNotContain("jwt").doesNotContain("eyJ");
        picture("embed-sandbox");
        isWellMade();
    }

    @Test
    void theDialogMakesAPathByKeyboardAlone() {
        load();
        assertThat(log()).containsText("workbook:loaded");
        openDialog();
        Locator first = dialog().getByRole(AriaRole.TAB, named("JWT (recommended)"));
        first.focus();
        picture("embed-workbook");
        isWellMade();
        page.keyboard().press("ArrowRight");
        Locator path = dialog().getByLabel("Generate secure embed path for");
        assertThat(path).hasValue("Entire workbook");
        path.focus();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type("Over");
        assertThat(dialog().getByRole(AriaRole.OPTION, named("Overview"))).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(dialog().getByRole(AriaRole.GROUP, named("Path"))).containsText("/embed/1-");
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
    }

    @Test
    void theCodeIsWholeAndHoldsOnesOwnAddress() {
        load();
        openDialog();
        Locator code = dialog().getByRole(AriaRole.REGION, named("Host code"));
        assertThat(code).containsText(sample.url());
        assertThat(code).containsText(server.clientId());
        assertThat(dialog().innerHTML()).doesNotContain(server.clientSecret());
        dialog().getByRole(AriaRole.BUTTON, named("Options that change the code"))
                .click();
        dialog().getByLabel("Theme").selectOption("Dark");
        assertThat(code.locator("mark")).containsText("&:theme=Dark");
    }

    @Test
    void aUrlThatFailsIsExplained() {
        visit("/admin/embedding?tab=explain");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("URL"))
                .fill(sample.url() + "?:jwt=not.a.token&:embed=true");
        button("Explain").click();
        assertThat(page.getByText("It does not open")).isVisible();
        assertThat(page.getByText("Failed").first()).isVisible();
        assertThat(page.getByText("What to do:").first()).isVisible();
        isWellMade();
    }

    @Test
    void looksRightLightDarkAndNarrow() {
        load();
        assertThat(log()).containsText("workbook:loaded");
        dark();
        isWellMade();
        for (String tab : List.of("embeds", "usage", "explain", "themes", "settings")) {
            visit("/admin/embedding?tab=" + tab);
            assertThat(page.getByRole(AriaRole.TABPANEL)).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            isWellMade();
        }
        page.setViewportSize(400, 800);
        for (String path : List.of("/embedding/sandbox", "/admin/embedding")) {
            visit(path);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(400);
        }
    }

    /// The demo's workbook, for somebody its team knows.
    private void load() {
        visit("/embedding/sandbox#workbookId=" + sample.id() + "&clientId=" + server.clientId());
        textbox("Email").fill("sandbox@example.com");
        textbox("Teams").fill("Embed_Users");
        textbox("User attributes").fill("State=CA");
        assertThat(button("Load embed")).isEnabled();
        button("Load embed").click();
        assertThat(page.locator(FRAME)).isVisible();
    }

    private Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    private void openDialog() {
        visit("/admin/embedding");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Actions for Flights"))
                .first()
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Embed code…"))
                .click();
        assertThat(dialog()).isVisible();
    }

    private FrameLocator embed() {
        return page.frameLocator(FRAME);
    }

    private Locator log() {
        return page.getByRole(AriaRole.LOG);
    }

    private Locator tab(String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /// The embed has its own tests; the frame is another page.
    private void isWellMade() {
        assertThat(axe().exclude(FRAME).analyze().getViolations()).isEmpty();
    }
}

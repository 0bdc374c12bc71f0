package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.signet.server.TestServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Issuing, rotating and taking back a credential, as an administrator meets it.
class DeveloperAccessTest extends InBrowser {
    /// Credentials say when they were made, and a browser's clock is real.
    @Override
    TestServer newServer() {
        return TestServer.inRealTime();
    }

    @BeforeEach
    @Override
    void comeIn() {
        super.comeIn();
        visit("/admin/developer-access");
        assertThat(button("Create New")).isVisible();
    }

    @Test
    void aCredentialIsCreatedTestedRotatedAndRevoked() {
        String secret = create("Nightly sync");
        assertThat(row("Nightly sync")).containsText("Active");

        choose("Nightly sync", "Rotate secret…");
        dialog().getByText("After").first().click();
        picture("rotate-secret");
        dialog().getByRole(AriaRole.BUTTON, named("Rotate")).click();
        String newer = shownSecret();
        assertThat(newer).isNotEqualTo(secret);
        finish();
        assertThat(row("Nightly sync")).containsText("2 secrets");

        choose("Nightly sync", "Revoke…");
        Locator revoke = dialog().getByRole(AriaRole.BUTTON, named("Revoke"));
        assertThat(revoke).isDisabled();
        dialog().getByRole(AriaRole.TEXTBOX).fill("Nightly sync");
        picture("revoke-credential");
        revoke.click();
        assertThat(row("Nightly sync")).hasCount(0);
        assertThat(page.content()).doesNotContain(secret).doesNotContain(newer);

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Audit"))
                .click();
        assertThat(page.getByText("credential.revoke").first()).isVisible();
        assertThat(page.getByText("credential.rotate").first()).isVisible();
        picture("audit-of-credentials");
    }

    @Test
    void theCodeBesideTheSecretRunsAsItIsShown() throws Exception {
        String secret = createUpToSecret("From the README");
        String shown = dialog().locator("pre").first().innerText();
        assertThat(shown).doesNotContain(secret).doesNotContain("YOUR_CLIENT_ID");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", shown).redirectErrorStream(true);
        shell.environment().put("CLIENT_SECRET", secret);
        Process process = shell.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(server.adminId().value());
        assertThat(process.waitFor()).isZero();
        finish();
    }

    @Test
    void theSecretsDialogIsNotClosedByAccidentAndLeavesNoTrace() {
        String secret = createUpToSecret("Careful");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(dialog().getByText("Copy the secret now.")).isVisible();
        Locator done = dialog().getByRole(AriaRole.BUTTON, named("Done"));
        dialog().getByRole(AriaRole.BUTTON, named("Test these credentials")).click();
        assertThat(dialog().getByText("Token issued")).isVisible();
        picture("one-time-secret");
        dialog().getByRole(AriaRole.CHECKBOX).check();
        done.click();
        assertThat(dialog()).hasCount(0);
        assertThat(page.content()).doesNotContain(secret);
        assertThat(page.url()).doesNotContain(secret);
        assertThat((String) page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
                .doesNotContain(secret);
    }

    @Test
    void aCredentialIsCreatedByKeyboardAlone() {
        button("Create New").focus();
        page.keyboard().press("Enter");
        Locator name = dialog().getByLabel("Name", new Locator.GetByLabelOptions().setExact(false))
                .first();
        assertThat(name).isVisible();
        for (int i = 0; i < 20 && !isFocused(name); i++) page.keyboard().press("Tab");
        assertThat(name).isFocused();
        page.keyboard().type("By keyboard");
        page.keyboard().press("Enter");
        assertThat(dialog().getByText("Copy the secret now.")).isVisible();
    }

    @Test
    void looksRightLightDarkAndNarrow() {
        create("Catalog crawler");
        isWellMade();
        picture("developer-access");
        choose("Catalog crawler", "View details");
        assertThat(page.getByText("Revoking cannot be undone.")).isVisible();
        isWellMade();
        dark();
        page.reload();
        assertThat(row("Catalog crawler")).isVisible();
        isWellMade();
        page.setViewportSize(400, 800);
        page.reload();
        assertThat(button("Create New")).isVisible();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
    }

    @Test
    void everyPageOfTheAdministrationOpensAndIsWellMade() {
        for (String path : new String[] {
            "/home",
            "/home?view=documents",
            "/home?view=recent",
            "/home?view=favorites",
            "/home?view=trash",
            "/account",
            "/admin/general",
            "/admin/authentication",
            "/admin/permissions",
            "/admin/people",
            "/admin/teams",
            "/admin/account-types",
            "/admin/attributes",
            "/admin/connections",
            "/admin/notifications",
            "/admin/notifications?tab=deliveries",
            "/admin/audit",
            "/admin/developer-access?tab=hygiene",
            "/admin/developer-access?tab=tokens"
        }) {
            visit(path);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat(page.getByText("request")).hasCount(0);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(axe().analyze().getViolations()).as(path).isEmpty();
        }
    }

    private String create(String name) {
        String secret = createUpToSecret(name);
        finish();
        return secret;
    }

    private String createUpToSecret(String name) {
        button("Create New").click();
        dialog().getByRole(AriaRole.TEXTBOX, named("Name")).first().fill(name);
        picture("create-credential");
        dialog().getByRole(AriaRole.BUTTON, named("Create")).click();
        return shownSecret();
    }

    private String shownSecret() {
        assertThat(dialog().getByText("Copy the secret now.")).isVisible();
        dialog().getByRole(AriaRole.BUTTON, named("Show Client secret")).click();
        Locator shown = dialog().getByText(java.util.regex.Pattern.compile("^signet_cs_"))
                .first();
        assertThat(shown).isVisible();
        return shown.innerText().strip();
    }

    private void finish() {
        dialog().getByRole(AriaRole.CHECKBOX).check();
        dialog().getByRole(AriaRole.BUTTON, named("Done")).click();
        assertThat(dialog()).hasCount(0);
    }

    private void choose(String name, String action) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Actions for " + name))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(action))
                .click();
    }

    private Locator row(String name) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private boolean isFocused(Locator locator) {
        return (boolean) locator.evaluate("node => document.activeElement === node");
    }

    private void isWellMade() {
        assertThat(axe().analyze().getViolations()).isEmpty();
    }
}

package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInTest extends InBrowser {

    private void isWellMade() {
        assertThat(axe().analyze().getViolations()).isEmpty();
    }

    @Test
    void anAdminSignsInByKeyboardAloneAndSeesWhoTheyAre() {
        visit("/");
        assertThat(page.getByLabel("E-mail")).isFocused();
        page.keyboard().type(server.adminEmail());
        page.keyboard().press("Tab");
        page.keyboard().type(server.adminPassword());
        picture("sign-in");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/home"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        picture("home");
        visit("/account");
        assertThat(page.getByText(server.adminEmail()).first()).isVisible();
        isWellMade();
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhichPartWasWrong() {
        signIn("not the password");
        Locator alert = page.getByRole(AriaRole.ALERT);
        assertThat(alert).isVisible();
        String said = alert.innerText();
        page.getByLabel("E-mail").fill("nobody@example.com");
        page.getByLabel("Password").fill("not the password");
        button("Sign in").click();
        assertThat(page.getByLabel("Password")).hasValue("");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText(said);
        isWellMade();
    }

    @Test
    void signingOutEndsIt() {
        comeIn();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Account of")))
                .first()
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        visit("/account");
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        page.goBack();
        assertThat(page.getByText(server.adminEmail())).hasCount(0);
    }

    @Test
    void everyPageIsAccessibleInTheDark() {
        dark();
        visit("/login");
        isWellMade();
        visit("/set-password");
        isWellMade();
        comeIn();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        isWellMade();
    }

    @Test
    void nothingOverflowsANarrowScreen() {
        page.setViewportSize(320, 640);
        for (String path : new String[] {"/login", "/set-password"}) {
            visit(path);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
        }
        comeIn();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    }
}

package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PasswordLinkTest extends InBrowser {

    @Test
    void aOneTimeLinkSetsThePasswordOnceAndLeavesNoTraceOfItsCode() {
        String code = server.passwordCode();
        visit("/set-password#" + code);
        assertThat(page).hasURL(Pattern.compile(".*/set-password$"));
        assertThat(page.content()).doesNotContain(code);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("a rather long password");
        page.getByLabel("New password again").fill("a rather long password");
        button("Set password").click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        signIn("a rather long password");
        assertThat(page).hasURL(Pattern.compile(".*/home"));
        visit("/set-password#" + code);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("yet another password");
        page.getByLabel("New password again").fill("yet another password");
        button("Set password").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }
}

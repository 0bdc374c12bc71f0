package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dev.signet.server.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys instead of secrets, and notices by webhook, as an administrator meets them.
class StrongerAccessTest extends InBrowser {
    /// The example key of RFC 7517, appendix A.
    private static final String PUBLIC_PART = "\"kty\":\"EC\",\"crv\":\"P-256\","
            + "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\","
            + "\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"";

    private static final String PRIVATE_PART = "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE";

    @Override
    TestServer newServer() {
        return TestServer.inRealTime();
    }

    @BeforeEach
    @Override
    void comeIn() {
        super.comeIn();
    }

    @Test
    void aCredentialWithoutASecretGetsAKeyAndAPrivateKeyNeverLeavesThePage() {
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> Optional.ofNullable(request.postData()).ifPresent(sent::add));
        visit("/admin/developer-access");
        button("Create New").click();
        Locator creating = dialog("Create client credentials");
        creating.getByRole(AriaRole.TEXTBOX, named("Name")).first().fill("Robot");
        creating.getByText("Without a secret (keys only)").click();
        creating.getByRole(AriaRole.BUTTON, named("Create")).click();

        dialog("Robot").getByRole(AriaRole.BUTTON, named("Add a key…")).click();
        Locator adding = dialog("Add a key to Robot");
        adding.getByRole(AriaRole.TEXTBOX, named("Name")).first().fill("backend");
        Locator field = adding.getByLabel("Public key (JWK)");
        field.fill("{" + PUBLIC_PART + ",\"d\":\"" + PRIVATE_PART + "\"}");
        assertThat(adding.getByText("That was a private key.")).isVisible();
        assertThat(field).hasValue("");
        assertThat(adding.getByRole(AriaRole.BUTTON, named("Add"))).isDisabled();
        field.fill("{" + PUBLIC_PART + "}");
        isWellMade("adding a key");
        adding.getByRole(AriaRole.BUTTON, named("Add")).click();

        assertThat(dialog("Robot").getByText("ES256")).isVisible();
        isWellMade("the keys");
        assertThat(sent).noneMatch(body -> body.contains(PRIVATE_PART));
        assertThat(sent).anyMatch(body -> body.contains("4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"));
    }

    @Test
    void theSecretOfAWebhookEndpointIsShownOnce() {
        visit("/admin/notifications");
        button("Add endpoint").click();
        Locator adding = dialog("Add a webhook endpoint");
        adding.getByLabel("URL").fill("https://hooks.example.com/signet");
        isWellMade("adding an endpoint");
        adding.getByRole(AriaRole.BUTTON, named("Add")).click();

        Locator once = dialog("Webhook signing secret");
        once.getByRole(AriaRole.BUTTON, named("Show Signing secret")).click();
        String secret =
                once.getByText(Pattern.compile("^signet_whsec_")).innerText().strip();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(once).isVisible();
        once.getByRole(AriaRole.CHECKBOX).check();
        once.getByRole(AriaRole.BUTTON, named("Done")).click();
        assertThat(once).hasCount(0);
        assertThat(page.getByText("https://hooks.example.com/signet")).isVisible();
        assertThat(page.content()).doesNotContain(secret);
    }

    @Test
    void thePagesOfTheDocumentationAreWellMadeLightDarkAndNarrow() {
        page.setViewportSize(400, 800);
        for (String path : List.of("registered-keys", "secret-shapes", "webhooks")) {
            visit("/admin/guides/" + path);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            isWellMade(path);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(400);
            dark();
        }
    }

    private void isWellMade(String what) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(axe().analyze().getViolations()).as(what).isEmpty();
    }

    private Locator dialog(String name) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}

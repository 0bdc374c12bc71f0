package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import dev.signet.e2e.Signer.Viewer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two viewers' embeds on one host page have nothing to do with each other (embedding.md §8).
class TwoEmbedsTest extends EmbedInBrowser {
    private static final Duration SHORT = Duration.ofMinutes(5);

    @BeforeEach
    void openBoth() {
        open("/two.html");
        show(signed(), "embed");
        show(signer.url(content(), Viewer.TEXAS, SHORT), "other");
        heard("workbook:dataloaded", 1, "embed");
        heard("workbook:dataloaded", 1, "other");
    }

    @Test
    void eachShowsTheRowsOfItsOwnViewer() {
        assertThat(airports("embed")).contains("LAX").doesNotContain("DFW");
        assertThat(airports("other")).contains("DFW").doesNotContain("LAX");
    }

    @Test
    void aControlOfOneIsNoneOfTheOther() {
        int before = bars("other").count();
        pick("SFO");
        assertThat(bars("embed")).hasCount(1);
        heard("workbook:variables:onchange", 1, "embed");
        assertThat(bars("other")).hasCount(before);
        assertThat(all("workbook:variables:onchange", "other")).isEmpty();
    }

    @Test
    void theEndOfOneSessionIsNotThatOfTheOther() {
        server.clock().advance(SHORT.plusSeconds(1));
        page.frameLocator("#other")
                .getByRole(AriaRole.TAB, new FrameLocator.GetByRoleOptions().setName("Routes"))
                .click();
        heard("embed:session:ended", 1, "other");
        pick("SFO");
        assertThat(bars("embed")).hasCount(1);
        assertThat(all("workbook:error", "embed")).isEmpty();
    }
}

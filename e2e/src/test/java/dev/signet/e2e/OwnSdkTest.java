package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A host page that keeps its embed alive with the SDK this server ships (embedding.md §5.4, §9 no. 1, 18, 25).
class OwnSdkTest extends EmbedInBrowser {
    private static final Duration UNTIL_WARNED = HOUR.minusMinutes(2).plusSeconds(1);

    @BeforeEach
    void openHostPage() {
        page.clock().install();
        open("/own-sdk.html");
        heard("workbook:dataloaded", 1);
    }

    @Test
    void theFrameGetsItsUrlFromTheHost() {
        assertThat(bars().first()).isVisible();
        assertThat(page.evaluate("asked")).isEqualTo(1);
        page.evaluate("embed.setVariables({ Airport: ['SFO', 'LAX'] })");
        assertThat(bars()).hasCount(2);
        assertThat(page.evaluate("embed.getVariables()")).isEqualTo(Map.of("Airport", "SFO,LAX", "Dates", ""));
    }

    @Test
    void theHostIsAskedForATicketBeforeTheEnd() {
        untilLoaded(() -> pick("SFO"));
        untilLoaded(() -> {
            pass(UNTIL_WARNED);
            heard("embed:session:refreshed", 1);
        });
        assertThat(page.evaluate("asked")).isEqualTo(2);
        pass(UNTIL_WARNED.minusMinutes(1));
        tab("Routes").click();
        tab("Overview").click();
        assertThat(bars()).hasCount(1);
        assertThat(all("workbook:loaded", "embed")).hasSize(1);
    }

    @Test
    void anEmbedThatSleptIsLoadedAnewWhereItWas() {
        untilLoaded(() -> pick("SFO"));
        untilLoaded(() -> tab("Routes").click());
        heard("workbook:selectednodeid:onchange", 1);
        pass(HOUR.multipliedBy(3));
        heard("workbook:loaded", 2);
        assertThat(tab("Routes")).hasAttribute("aria-selected", "true");
        tab("Overview").click();
        assertThat(bars()).hasCount(1);
    }

    @Test
    void aHostThatGivesNoUrlIsTold() {
        page.evaluate("broken = true");
        pass(HOUR.plusMinutes(1));
        page.waitForFunction("failures.length > 0");
        assertThat(page.evaluate("failures[0]")).isEqualTo("The host's server is down.");
        assertThat(embed().getByText("Session ended")).isVisible();
    }

    private void pass(Duration time) {
        server.clock().advance(time);
        page.clock().fastForward(time.toMillis());
    }
}

package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import dev.signet.e2e.Signer.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A viewer's session in a real browser, from its warning to its end (embedding.md §8; ours, §9 no. 1-3). Time passes
/// when a test says so, on the server and in the browser apart.
class SessionLifeTest extends EmbedInBrowser {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration UNTIL_WARNED = Duration.ofMinutes(8).plusSeconds(1);

    @BeforeEach
    void openEmbed() {
        page.clock().install();
        openPlain(urlFor(Viewer.CALIFORNIA));
    }

    @Test
    void theHostIsWarnedInTime() {
        assertThat(all("embed:session:expiring", "embed")).isEmpty();
        passInBrowser(UNTIL_WARNED);
        Map<String, Object> warning = heard("embed:session:expiring", 1).getFirst();
        assertThat(warning).containsOnlyKeys("type", "expiresInSeconds");
        assertThat((Integer) warning.get("expiresInSeconds")).isBetween(60, 120);
    }

    @Test
    void aFreshTicketKeepsEverythingThatIsOnThePage() {
        pick("SFO");
        tab("Routes").click();
        assertThat(embed().getByRole(AriaRole.TABLE)).isVisible();
        pass(UNTIL_WARNED);
        heard("embed:session:expiring", 1);
        untilLoaded(() -> assertThat(refresh(urlFor(Viewer.CALIFORNIA)))
                .containsOnlyKeys("type", "expiresInSeconds")
                .containsEntry("type", "embed:session:refreshed")
                .hasEntrySatisfying(
                        "expiresInSeconds",
                        left -> assertThat((int) left).isBetween((int) LIFE.toSeconds() - 60, (int) LIFE.toSeconds())));
        pass(UNTIL_WARNED); // far beyond the end of the first session
        assertThat(tab("Routes")).hasAttribute("aria-selected", "true");
        assertThat(ask(Map.of("type", "workbook:variables:list")))
                .containsEntry("variables", Map.of("Airport", "SFO", "Dates", ""));
        tab("Overview").click();
        assertThat(bars()).hasCount(1);
        assertThat(all("workbook:loaded", "embed")).hasSize(1);
        assertThat(all("workbook:error", "embed")).isEmpty();
    }

    @Test
    void theTokenAloneIsAsGoodAsTheWholeUrl() {
        String url = urlFor(Viewer.CALIFORNIA);
        String token = url.substring(url.indexOf(":jwt=") + 5, url.indexOf("&:embed"));
        assertThat(ask(Map.of("type", "embed:session:refresh", "jwt", token)))
                .containsEntry("type", "embed:session:refreshed");
    }

    @Test
    void anotherViewersTicketIsRefusedAndTheSessionGoesOn() {
        assertThat(refresh(urlFor(Viewer.TEXAS)))
                .containsOnlyKeys("type", "code", "message", "expiresInSeconds")
                .containsEntry("type", "embed:session:refused")
                .containsEntry("code", "EACCES");
        pick("SFO");
        assertThat(bars()).hasCount(1);
    }

    @Test
    void aTicketIsGoodForOneRefresh() {
        String url = urlFor(Viewer.CALIFORNIA);
        assertThat(refresh(url)).containsEntry("type", "embed:session:refreshed");
        assertThat(refresh(url)).containsEntry("type", "embed:session:refused").containsEntry("code", "EINVAL");
    }

    @Test
    void afterTheEndThereIsNoDataAndNothingIsAsked() {
        List<String> asked = new ArrayList<>();
        String airport = airports("embed").getFirst();
        passInBrowser(LIFE.plusSeconds(1));
        assertThat(heard("embed:session:ended", 1)).containsExactly(Map.of("type", "embed:session:ended"));
        assertThat(heard("workbook:error", 1))
                .containsExactly(
                        Map.of("type", "workbook:error", "code", "EACCES", "message", "The session has ended."));
        page.onRequest(request -> asked.add(request.url()));
        say(Map.of("type", "workbook:variables:update", "variables", Map.of("Airport", "SFO")));
        say(Map.of("type", "workbook:variables:list", "requestId", "late"));
        say(Map.of("type", "embed:session:refresh", "url", urlFor(Viewer.CALIFORNIA)));
        assertOver();
        assertThat(page.frames().get(1).content()).doesNotContain(airport).doesNotContain("Flights");
        assertThat(asked).isEmpty();
    }

    @Test
    void theServersClockDecides() {
        server.clock().advance(LIFE.plusSeconds(1));
        tab("Routes").click();
        assertThat(heard("workbook:error", 1))
                .containsExactly(Map.of(
                        "type", "workbook:error",
                        "code", "EACCES",
                        "message", "Your session has ended. Reload the page to go on."));
        assertOver();
    }

    private void assertOver() {
        assertThat(embed().getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName("Session ended")))
                .isVisible();
        assertThat(embed().getByRole(AriaRole.TAB)).hasCount(0);
        assertThat(embed().getByRole(AriaRole.REGION)).hasCount(0);
    }

    private Map<String, Object> refresh(String url) {
        return ask(Map.of("type", "embed:session:refresh", "url", url));
    }

    private String urlFor(Viewer viewer) {
        return signer.url(content(), viewer, LIFE);
    }

    private void pass(Duration time) {
        server.clock().advance(time);
        passInBrowser(time);
    }

    private void passInBrowser(Duration time) {
        page.clock().fastForward(time.toMillis());
    }
}

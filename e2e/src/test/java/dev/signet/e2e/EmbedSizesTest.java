package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dev.signet.base.Json;
import dev.signet.e2e.Signer.Viewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// An embed from a narrow phone to a wall of pixels, in each theme (embedding.md §2.8; screens.md §3.11).
class EmbedSizesTest extends EmbedInBrowser {
    private static final List<Integer> WIDTHS = List.of(320, 768, 1366, 1920, 3840);
    private static final List<Integer> SEEN_BY_AXE = List.of(320, 1366, 3840);
    /// Once the frame is that wide.
    private static final String FITS =
            "(width) => innerWidth === width && document.documentElement.scrollWidth <= width";

    private static final String MOVING = """
        () => [...document.querySelectorAll("*")].filter((one) => {
            const { animationName, transitionDuration } = getComputedStyle(one);
            return animationName !== "none" || transitionDuration !== "0s";
        }).length\
        """;

    @ParameterizedTest(name = "inTheTheme{0}")
    @ValueSource(strings = {"Light", "Dark", "Surface"})
    void nothingOverflowsAndAxeIsContent(String theme) {
        openPlain(signed("&:theme=" + theme));
        for (String name : List.of("Overview", "Routes")) {
            tab(name).click();
            assertThat(embed().locator("[aria-busy=true]")).hasCount(0);
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                page.waitForCondition(() -> (Boolean) frame().evaluate(FITS, width));
                if (SEEN_BY_AXE.contains(width)) assertAccessible();
            }
        }
    }

    @Test
    void whoWantsLessMotionGetsNone() {
        openPlain(signed());
        assertThat((Integer) frame().evaluate(MOVING)).isPositive();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.waitForCondition(() -> frame().evaluate(MOVING).equals(0));
    }

    @Test
    void theHostIsToldTheHeightOnlyWhenItAsks() {
        openPlain(signed());
        tab("Routes").click();
        heard("workbook:dataloaded", 2);
        assertThat(all("workbook:pageheight:onchange", "embed")).isEmpty();
        openPlain(signed("&:responsive_height=true"));
        Frame embed = frame();
        page.waitForCondition(() -> embed.evaluate(
                        "Math.ceil(document.getElementById('root').getBoundingClientRect().height)")
                .equals(heard("workbook:pageheight:onchange", 1).getLast().get("pageHeight")));
    }

    @Test
    void aTokenBringsNoMenuUnlessTheAddressSaysWhere() {
        openPlain(signed());
        assertThat(menu()).hasCount(0);
        openPlain(signed("&:menu_position=top"));
        assertThat(menu()).isVisible();
        assertThat(top(menu())).isLessThan(top(embed().getByRole(AriaRole.MAIN)));
        openPlain(signed("&:menu_position=bottom"));
        assertThat(top(menu())).isGreaterThan(top(embed().getByRole(AriaRole.MAIN)));
    }

    @Test
    void aUrlSignedAsAWholeBringsTheMenuAtTheBottom() throws Exception {
        openPlain(signer.wholeUrl(embedPath(), Viewer.CALIFORNIA));
        assertThat(menu()).isVisible();
        assertThat(top(menu())).isGreaterThan(top(embed().getByRole(AriaRole.MAIN)));
    }

    private Locator menu() {
        return embed().locator("nav").getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Flights"));
    }

    private static double top(Locator element) {
        return element.boundingBox().y;
    }

    private Frame frame() {
        return page.frames().get(1);
    }

    private void assertAccessible() {
        AxeResults seen = axe().analyze();
        assertThat(seen.getViolations()).isEmpty();
        assertThat(seen.getPasses())
                .as("axe looked into the frame")
                .anyMatch(rule -> rule.getNodes().stream()
                        .anyMatch(node -> node.getTarget() instanceof List<?> path && path.size() > 1));
    }

    private String embedPath() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(server.clientId(), server.clientSecret());
        JsonNode token = post(to("/v2/auth/token").header("Content-Type", "application/x-www-form-urlencoded"), form);
        String wanted = Json.text(Map.of("embedType", "secure", "sourceType", "workbook"));
        return post(
                        to("/v2/workbooks/" + sample.id() + "/embeds")
                                .header("Content-Type", "application/json")
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + token.required("access_token").asString()),
                        wanted)
                .required("embedUrl")
                .asString();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private static JsonNode post(HttpRequest.Builder request, String body) throws IOException, InterruptedException {
        HttpRequest posted =
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Json.parse(client.send(posted, HttpResponse.BodyHandlers.ofByteArray())
                            .body())
                    .orElseThrow();
        }
    }
}

package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.signet.base.Json;
import dev.signet.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A workbook in View mode, as the member who made it meets it.
class WorkbookPageTest extends InBrowser {
    private TestServer.Sample sample = new TestServer.Sample("", "", Map.of(), Map.of());

    /// The rows of the sample are guarded: its Admin sees those of one state.
    @BeforeAll
    void makeTheSample() {
        sample = server.sample();
        api("POST", "/v2/workbooks/" + sample.id() + "/publish", "");
    }

    @BeforeEach
    @Override
    void comeIn() {
        super.comeIn();
    }

    @Test
    void isOpenedFromHomeAndKeepsItsControlsInTheAddress() {
        visit("/home");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Flights").setExact(true))
                .click();
        assertThat(chart("Flights by airport")).containsText("SFO");

        button("Airport").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("LAX"))
                .click();
        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile("\\?Airport=LAX$"));
        assertThat(chart("Flights by airport")).not().containsText("SFO");
        page.reload();
        assertThat(chart("Flights by airport")).containsText("LAX");
        assertThat(chart("Flights by airport")).not().containsText("SFO");
    }

    @Test
    void isOpenedByTheAddressOthersKnowAndTurnedByKeyboard() {
        page.navigate(sample.url());
        assertThat(page).hasURL(Pattern.compile("/workbook/[^/?]+$"));
        Locator tabs = page.getByRole(AriaRole.TABLIST);
        tabs.getByRole(AriaRole.TAB).first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(chart("By destination")).isVisible();
        assertThat(tabs.getByRole(AriaRole.TAB).nth(1)).isFocused();
        isWellMade();
    }

    @Test
    void showsWhatTheDraftChangesAndPublishesIt() {
        renameAnElement("Average delay by week", "Delay, week by week");
        visit("/workbook/" + sample.id());
        assertThat(chart("Average delay by week")).isVisible();

        button("Publish…").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("1 element changed");
        assertThat(dialog).containsText("Title: “Average delay by week” is now “Delay, week by week”");
        isWellMade();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Publish").setExact(true))
                .click();
        assertThat(dialog).hasCount(0);
        assertThat(chart("Delay, week by week")).isVisible();
        assertThat(button("Publish…")).hasCount(0);
        renameAnElement("Delay, week by week", "Average delay by week");
        api("POST", "/v2/workbooks/" + sample.id() + "/publish", "");
    }

    @Test
    void looksRightLightDarkAndNarrow() {
        visit("/workbook/" + sample.id());
        assertThat(chart("Flights by airport")).containsText("SFO");
        isWellMade();
        dark();
        page.setViewportSize(320, 800);
        page.reload();
        assertThat(chart("Flights by airport")).containsText("SFO");
        isWellMade();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private Locator chart(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void isWellMade() {
        assertThat(axe().analyze().getViolations()).isEmpty();
    }

    private void renameAnElement(String from, String to) {
        String path = "/v2/workbooks/" + sample.id() + "/spec";
        ObjectNode tree = json(api("GET", path + "?format=json", "")).asObject();
        tree.path("pages")
                .forEach(each -> each.path("elements").forEach(element -> {
                    if (element.path("name").asString("").equals(from))
                        element.asObject().put("name", to);
                }));
        api("PUT", path + "?publish=false", Json.text(tree));
    }

    private String api(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=" + server.clientId() + "&client_secret="
                + server.clientSecret();
        return json(send(HttpRequest.newBuilder(URI.create(server.url() + "/v2/auth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))))
                .path("access_token")
                .asString();
    }

    private static String send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}

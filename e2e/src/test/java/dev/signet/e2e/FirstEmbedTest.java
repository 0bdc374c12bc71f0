package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.signet.query.SampleData;
import dev.signet.server.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The whole way: a host application on its own origin shows a live chart, each viewer their own rows.
class FirstEmbedTest extends InBrowser {
    private HostProcess host;

    @Override
    TestServer newServer() {
        return TestServer.inRealTime();
    }

    @BeforeAll
    void startHost() throws IOException {
        host = HostProcess.embedding(server.sample().url(), server.client());
    }

    @AfterAll
    void stopHost() {
        host.close();
    }

    @Test
    void drawsTheVeryNumbersThatAreInTheFile() throws SQLException {
        page.navigate(host.url());
        List<String> flights = flightsByAirport("CA");
        assertThat(bars()).hasCount(flights.size());
        assertThat(texts(bars())).containsExactlyInAnyOrderElementsOf(flights);
        assertThat(embed().getByText("Flights", new FrameLocator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    @Test
    void anotherViewerSeesOtherRows() throws SQLException {
        page.navigate(host.url());
        assertThat(bars().first()).isVisible();
        page.getByLabel("Signed in as").selectOption("texas");
        List<String> flights = flightsByAirport("TX");
        assertThat(bars().first()).hasAttribute("aria-label", flights.getFirst());
        assertThat(bars()).hasCount(flights.size());
        assertThat(texts(bars())).containsExactlyInAnyOrderElementsOf(flights);
    }

    @Test
    void aControlChangesTheQuestion() throws SQLException {
        page.navigate(host.url());
        assertThat(bars().first()).isVisible();
        embed().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Airport"))
                .click();
        embed().getByRole(AriaRole.OPTION, new FrameLocator.GetByRoleOptions().setName("SFO"))
                .click();
        assertThat(bars()).hasCount(1);
        assertThat(texts(bars()))
                .containsExactlyElementsOf(flightsByAirport("CA").stream()
                        .filter(bar -> bar.startsWith("SFO"))
                        .toList());
    }

    @Test
    void theMarksAreReachedByKeyboard() {
        page.navigate(host.url());
        assertThat(bars().first()).isVisible();
        bars().first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(bars().nth(1)).isFocused();
    }

    @Test
    void aChartCanBeReadAsATable() throws SQLException {
        page.navigate(host.url());
        chart().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show as table"))
                .click();
        String first = flightsByAirport("CA").getFirst();
        assertThat(chart().getByRole(AriaRole.CELL, new Locator.GetByRoleOptions().setName(first.substring(0, 3)))
                        .first())
                .isVisible();
    }

    @Test
    void theSecondPageIsOneKeyAway() {
        page.navigate(host.url());
        embed().getByRole(AriaRole.TAB, new FrameLocator.GetByRoleOptions().setName("Overview"))
                .focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(embed().getByRole(AriaRole.TABLE)).isVisible();
    }

    @Test
    void theTicketIsGoneFromTheAddressAndTheKeyFromTheDocument() {
        page.navigate(host.url());
        assertThat(bars().first()).isVisible();
        Frame frame = page.frames().get(1);
        assertThat(frame.evaluate("location.href").toString()).doesNotContain("jwt");
        assertThat(frame.evaluate("document.documentElement.outerHTML").toString())
                .doesNotContain("\"session\"");
        assertThat(profile().cookies()).isEmpty();
    }

    @Test
    void anEmbedIsAccessibleInLightAndDarkAndNarrow() {
        checkAccessible();
        dark();
        checkAccessible();
        page.setViewportSize(360, 800);
        checkAccessible();
    }

    private void checkAccessible() {
        page.navigate(host.url());
        assertThat(bars().first()).isVisible();
        assertThat(axe().include(List.of("#embed")).analyze().getViolations()).isEmpty();
    }

    @Test
    void aUsedTicketShowsWhyAndTellsTheHost() {
        page.navigate(host.url());
        assertThat(bars().first()).isVisible();
        String used = page.locator("#embed").getAttribute("src");
        page.locator("#embed").evaluate("(frame, url) => frame.src = url", used + "&again=1");
        assertThat(page.getByText("Signet says:")).isVisible();
    }

    private FrameLocator embed() {
        return page.frameLocator("#embed");
    }

    private Locator chart() {
        return embed().getByRole(AriaRole.REGION, new FrameLocator.GetByRoleOptions().setName("Flights by airport"));
    }

    private Locator bars() {
        return chart().locator("[data-mark]");
    }

    private static List<String> texts(Locator marks) {
        return marks.all().stream().map(mark -> mark.getAttribute("aria-label")).toList();
    }

    /// What the marks must say, by SQL run on the data file itself.
    private List<String> flightsByAirport(String state) throws SQLException {
        Path folder = server.data().resolve(SampleData.FOLDER);
        List<String> bars = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select origin, count(*) as flights
                        from read_parquet('%s') as f join read_parquet('%s') as a on f.origin = a.iata
                        where a.state = '%s'
                        group by origin
                        order by flights desc, origin
                        """.formatted(
                                folder.resolve(SampleData.FLIGHTS), folder.resolve(SampleData.AIRPORTS), state))) {
            while (rows.next()) {
                bars.add(String.format(Locale.ROOT, "%s: %,d", rows.getString(1), rows.getLong(2)));
            }
        }
        return bars;
    }
}

package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ChangeThemes;
import dev.signet.secrets.Sha256;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Pages in a theme of the organization.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemedPagesTest {
    private static final Pattern STYLE = Pattern.compile("<style>([^<]*)</style>");

    private EmbedServer server;

    @BeforeAll
    void start() {
        ViewerWorld world = new ViewerWorld();
        server = new EmbedServer(
                EmbedServer.UI, world, new EmbedRoutes.Beside(Optional.empty(), Optional.of(world.themes())));
        world.theme(new ChangeThemes.Wanted(
                "Night & Day",
                "Dark",
                Map.of("page", "#101820", "accent", "#FFB000"),
                Optional.of("Inter, Segoe UI"),
                Optional.of(4)));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> open(String more) {
        return server.open(server.path(), "West", more);
    }

    @Test
    void theStyleIsInThePageAndThePolicyAllowsIt() {
        HttpResponse<String> page = open("&:theme=Night%20%26%20Day");
        Matcher style = STYLE.matcher(page.body());

        assertThat(style.find()).isTrue();
        assertThat(style.group(1))
                .isEqualTo(":root:root{color-scheme:dark;--accent:#ffb000;--page:#101820"
                        + ";--font:Inter, Segoe UI,system-ui,sans-serif;--radius:4px}");
        String hash = Base64.getEncoder().encodeToString(Sha256.ofText(style.group(1)));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'self' 'sha256-" + hash + "';")
                .doesNotContain("unsafe");
        assertThat(EmbedServer.boot(page).at("/ui/theme").asString()).isEqualTo("Night & Day");
    }

    @Test
    void aNameOfAnotherSpellingOrOfOursHasNoStyle() {
        for (String name : new String[] {"night%20%26%20day", "Dark", "none"}) {
            HttpResponse<String> page = open("&:theme=" + name);
            assertThat(page.body()).doesNotContain("<style");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .doesNotContain("sha256");
        }
        assertThat(EmbedServer.boot(open("&:theme=none")).at("/ui/theme").asString())
                .isEqualTo("auto");
    }

    @Test
    void aChangedThemeIsThereAtTheNextLoad() {
        server.world.theme(new ChangeThemes.Wanted("Plain", "Light", Map.of(), Optional.empty(), Optional.empty()));
        assertThat(open("&:theme=Plain").body()).contains("<style>:root:root{color-scheme:light}</style>");
        server.world.theme(new ChangeThemes.Wanted(
                "Plain", "Light", Map.of("ink", "#000000"), Optional.empty(), Optional.empty()));
        assertThat(open("&:theme=Plain").body()).contains("color-scheme:light;--ink:#000000}");
    }
}

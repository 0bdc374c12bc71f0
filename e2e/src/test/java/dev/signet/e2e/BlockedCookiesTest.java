package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A browser that lets nobody but the page itself keep cookies, and an embed over https (embedding.md §8, §9 no. 4).
class BlockedCookiesTest extends EmbedInBrowser {
    private static final String SIGNET = "https://bi.example";
    private static final String WITNESS = "https://cookies.example";

    private TlsFront signet;
    private TlsFront witness;

    @Override
    List<String> flags() {
        try {
            HostPages pages = HostPages.of(server.url(), this::signed);
            signet = TlsFront.before(server.url(), "bi.example");
            witness = TlsFront.before(pages.url(""), "cookies.example");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return List.of(
                "--ignore-certificate-errors",
                "--host-resolver-rules=MAP bi.example:443 127.0.0.1:%d,MAP cookies.example:443 127.0.0.1:%d"
                        .formatted(signet.port(), witness.port()));
    }

    /// As browsers do that block them; said in a way that a Chromium without windows understands too.
    @BeforeEach
    void blockCookiesOfOtherSites() {
        open("/plain.html");
        JsonObject blocking = new JsonObject();
        blocking.addProperty("enableThirdPartyCookieRestriction", true);
        blocking.addProperty("disableThirdPartyCookieMetadata", false);
        blocking.addProperty("disableThirdPartyCookieHeuristics", true);
        CDPSession session = profile().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.setCookieControls", blocking);
    }

    @AfterAll
    void closeFronts() throws IOException {
        signet.close();
        witness.close();
    }

    @Override
    String content() {
        return sample.url().replace(server.url(), SIGNET);
    }

    /// Without this the other test would prove nothing.
    @Test
    void aFrameOfAnotherSiteKeepsNoCookieHere() {
        page.navigate(WITNESS + "/cookies.html");
        assertThat(page.locator("#kept")).hasText("kept");
        open("/plain.html");
        show(WITNESS + "/cookies.html", "embed");
        assertThat(embed().locator("#kept")).hasText("blocked");
    }

    @Test
    void anEmbedNeedsNone() {
        openPlain(signed());
        pick("SFO");
        assertThat(bars()).hasCount(1);
        assertThat(ask(Map.of("type", "embed:session:refresh", "url", signed())))
                .containsEntry("type", "embed:session:refreshed");
        tab("Routes").click();
        heard("workbook:dataloaded", 3);
        assertThat(all("workbook:error", "embed")).isEmpty();
        assertThat(profile().cookies()).isEmpty();
    }
}

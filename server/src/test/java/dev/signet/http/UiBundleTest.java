package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UiBundleTest {
    private static final String MANIFEST = """
        {"embed.html": {"file": "assets/embed-a1.js", "isEntry": true, "imports": ["_b.js"], "css": ["assets/e.css"]},
         "_b.js": {"file": "assets/b-c3.js", "imports": ["embed.html"], "css": ["assets/b.css"]},
         "portal.html": {"file": "assets/portal-d4.js", "css": ["assets/p.css"]}}\
        """;

    @Test
    void findsTheEntryWithAllItImports() {
        assertThat(UiBundle.parse(MANIFEST.getBytes(StandardCharsets.UTF_8), "embed.html"))
                .contains(new UiBundle(
                        new LocalPath("/assets/embed-a1.js"),
                        List.of(new LocalPath("/assets/b-c3.js")),
                        List.of(new LocalPath("/assets/e.css"), new LocalPath("/assets/b.css"))));
    }

    @Test
    void beginsTheHeadWithTheMarkOfItsPages() {
        UiBundle bundle = UiBundle.parse(MANIFEST.getBytes(StandardCharsets.UTF_8), "portal.html")
                .orElseThrow();
        assertThat(bundle.head().getFirst().markup())
                .isEqualTo("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/signet.svg\">");
    }

    @Test
    void isEmptyWithoutOurEntry() {
        assertThat(UiBundle.parse(
                        "{\"other.html\":{\"file\":\"a.js\"}}".getBytes(StandardCharsets.UTF_8), "embed.html"))
                .isEmpty();
    }

    @Property
    void neverThrowsWhateverTheBytes(@ForAll byte[] bytes) {
        assertThatNoException().isThrownBy(() -> UiBundle.parse(bytes, "embed.html"));
    }
}

package dev.signet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.signet.base.StartFailure;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BootedPageTest {
    private static final String ROWS = "{\"columns\":[],\"rows\":[]}";

    @Test
    void knowsItsFilesItsKeyAndItsElements() {
        BootedPage page = page(ROWS);
        assertThat(page.files()).containsExactly("/assets/embed-1.css", "/assets/embed-2.js");
        assertThat(page.sessionKey()).isEqualTo("k");
        assertThat(page.elementOf("bar-chart")).isEqualTo("bars");
        assertThatThrownBy(() -> page.elementOf("line-chart")).isInstanceOf(StartFailure.class);
    }

    @Test
    void knowsTheNamesOfWhatHasRows() {
        assertThat(page(ROWS).idsByName()).containsExactly(entry("Bars", "bars"));
        assertThat(page(ROWS).answers().has("bars")).isTrue();
        assertThat(page(ROWS).variables().path("Dates").asString()).isEqualTo("min:,max:");
    }

    @Test
    void isWholeWithRowsForEveryElementOfItsFirstPageThatHasSome() {
        assertThat(page(ROWS).isWhole()).isTrue();
        assertThat(page("{\"error\":{}}").isWhole()).isFalse();
    }

    @Test
    void doesNotPrintTheKey() {
        assertThat(page(ROWS).toString()).doesNotContain("\"k\"");
    }

    @Property
    void neverThrowsWhateverTheBytes(@ForAll byte[] bytes) {
        assertThat(BootedPage.parse(bytes)).isEmpty();
    }

    private static BootedPage page(String answer) {
        String html = """
            <html><head><link rel="stylesheet" href="/assets/embed-1.css">
            <link rel="modulepreload" href="/assets/embed-2.js"><script src="/assets/embed-2.js"></script></head>
            <body><script type="application/json" id="boot">{"session":{"key":"k"},"page":"one","workbook":{"pages":[
            {"id":"one","elements":[{"id":"bars","name":"Bars","kind":"bar-chart"},
            {"id":"dates","kind":"control","controlType":"date-range"}]},
            {"id":"two","elements":[{"id":"lines","kind":"line-chart"}]}]},
            "variables":{"Dates":"min:,max:"},"answers":{"bars":%s}}</script></body></html>
            """.formatted(answer);
        return BootedPage.parse(html.getBytes(UTF_8)).orElseThrow();
    }
}

package dev.signet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageWeightTest {
    private static final BootedPage PAGE = BootedPage.parse("""
        <link rel="stylesheet" href="/assets/a.css"><link rel="modulepreload" href="/assets/b.js">
        <script src="/assets/b.js"></script><script src="/assets/c.js"></script>
        <script type="application/json" id="boot">{}</script>\
        """.getBytes(UTF_8)).orElseThrow();
    private static final Map<String, byte[]> FILES =
            Map.of("/assets/a.css", new byte[10], "/assets/b.js", new byte[20], "/assets/c.js", new byte[30]);

    @Test
    void weighsEachFileOnce() throws IOException {
        try (OnePage server = OnePage.serving(FILES, Map.of("Content-Encoding", "gzip"))) {
            assertThat(PageWeight.of(PAGE, server.url(), new Loopback())).isEqualTo(new PageWeight(50, 10));
        }
    }

    @Test
    void refusesFilesThatAreNotCompressed() throws IOException {
        try (OnePage server = OnePage.serving(FILES, Map.of())) {
            assertThatThrownBy(() -> PageWeight.of(PAGE, server.url(), new Loopback()))
                    .isInstanceOf(StartFailure.class);
        }
    }
}

package dev.signet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FirstRunTest {
    private static final FirstRun FIRST = new FirstRun("demo", "m", new ClientCredential("c", "s"), Optional.empty());

    @Test
    void readsWhoAndHow() {
        String text = """
            {"url":"u","organization":{"id":"o","slug":"demo"},
             "admin":{"memberId":"m","email":"e","password":"p"},
             "credential":{"clientId":"c","clientSecret":"s"}}\
            """;
        assertThat(FirstRun.parse(text.getBytes(UTF_8))).contains(FIRST);
    }

    @Test
    void knowsTheWorkbookWhenThereIsOne() {
        String text = """
            {"organization":{"slug":"demo"},"admin":{"memberId":"m"},"credential":{"clientId":"c","clientSecret":"s"},
             "workbook":{"url":"http://localhost:1/demo/workbook/Flights-x"}}\
            """;
        assertThat(FirstRun.parse(text.getBytes(UTF_8)).flatMap(FirstRun::workbookUrl))
                .contains("http://localhost:1/demo/workbook/Flights-x");
    }

    @Test
    void isEmptyWhileTheFileIsNotWhole() {
        assertThat(FirstRun.parse("{\"url\":".getBytes(UTF_8))).isEmpty();
        assertThat(FirstRun.parse("{\"admin\":{\"memberId\":\"m\"}}".getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void doesNotPrintTheSecret() {
        assertThat(new FirstRun("demo", "m", new ClientCredential("c", "hidden"), Optional.empty()).toString())
                .doesNotContain("hidden");
    }

    @Property
    void neverThrowsWhateverTheBytes(@ForAll byte[] bytes) {
        assertThat(FirstRun.parse(bytes)).isNotNull();
    }
}

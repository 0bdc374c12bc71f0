package dev.signet.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostOriginTest {

    private static String read(String text) {
        return HostOrigin.parse(text).map(HostOrigin::text).orElse("none");
    }

    @Test
    void writesOriginsOneWayOnly() {
        assertThat(read(" HTTPS://App.Example.com:443/ ")).isEqualTo("https://app.example.com");
        assertThat(read("http://localhost:3000")).isEqualTo("http://localhost:3000");
        assertThat(read("http://localhost:80")).isEqualTo("http://localhost");
        assertThat(read("https://*.example.com")).isEqualTo("https://*.example.com");
        assertThat(read("https://[2001:db8::1]:8443")).isEqualTo("https://[2001:db8::1]:8443");
        assertThatThrownBy(() -> new HostOrigin("HTTPS://x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "example.com",
                "https://",
                "https://*",
                "https://a.*.com",
                "ftp://example.com",
                "https://example.com/path",
                "https://example.com?x",
                "https://user@example.com",
                "https://example.com:0",
                "https://example.com:65536",
                "https://example.com; script-src *",
                "https://example.com https://evil.example",
                "https://-a.com",
                "https://exämple.com"
            })
    void refusesWhatIsNoOrigin(String text) {
        assertThat(HostOrigin.parse(text)).isEmpty();
    }

    @Property
    void neverThrowsAndNeverBreaksAPolicy(@ForAll String text) {
        for (String each : new String[] {text, "https://" + text, "https://a.com:" + text}) {
            Optional<HostOrigin> origin = HostOrigin.parse(each);
            origin.ifPresent(read -> {
                assertThat(read.text()).matches("[a-z0-9:/.*\\[\\]-]+");
                assertThat(HostOrigin.parse(read.text())).contains(read);
            });
        }
    }
}

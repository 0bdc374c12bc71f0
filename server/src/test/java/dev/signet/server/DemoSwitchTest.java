package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSwitchTest {
    @TempDir
    private Path folder;

    private Toggle demo(String... options) {
        return Told.up(folder, options).config().firstStart().demo();
    }

    @Test
    void isOnByDefault() {
        assertThat(demo()).isEqualTo(Toggle.ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost", "LocalHost"})
    void staysOnWithALoopbackBind(String bind) {
        assertThat(demo("--bind", bind)).isEqualTo(Toggle.ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3", "signet.example.com", "localhost.example.com"})
    void isOffWithABindThatOthersReach(String bind) {
        assertThat(demo("--bind", bind)).isEqualTo(Toggle.OFF);
    }

    @Test
    void isOffWithAnExternalDatabase() {
        assertThat(demo("--database-url", "postgresql://localhost/signet")).isEqualTo(Toggle.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://signet.example.com", "http://10.1.2.3:8080", "http://localhost.example.com"})
    void isOffWithAPublicUrlThatOthersReach(String url) {
        assertThat(demo("--public-url", url)).isEqualTo(Toggle.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9000", "http://127.0.0.1", "https://[::1]:8443"})
    void staysOnWithALoopbackPublicUrl(String url) {
        assertThat(demo("--public-url", url)).isEqualTo(Toggle.ON);
    }

    @Test
    void isOnWhereverItIsAskedFor() {
        assertThat(demo("--bind", "0.0.0.0", "--demo")).isEqualTo(Toggle.ON);
        assertThat(demo("--database-url", "postgresql://db/signet", "--demo")).isEqualTo(Toggle.ON);
    }

    @Test
    void isOffWhenItIsDeclined() {
        assertThat(demo("--no-demo")).isEqualTo(Toggle.OFF);
    }
}

package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void hasDefaults() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(
                        5,
                        new Load(5, 32),
                        Options.Peer.NONE,
                        Optional.empty(),
                        new Options.Sizes(100_000, 10_000_000)));
        assertThat(Options.DEFAULTS.told()).isEmpty();
    }

    @Test
    void readsBothSpellings() {
        Options options = Options.parse(List.of(
                "--runs",
                "7",
                "--seconds=2",
                "--keycloak",
                "--markdown=a.md",
                "--connections=8",
                "--credentials=3000",
                "--rows=200000"));
        assertThat(options)
                .isEqualTo(new Options(
                        7,
                        new Load(2, 8),
                        Options.Peer.KEYCLOAK,
                        Optional.of(Path.of("a.md")),
                        new Options.Sizes(3_000, 200_000)));
        assertThat(options.told()).isEqualTo(" --runs 7 --seconds 2 --connections 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--run=5",
                "--runs",
                "--runs=",
                "--runs=0",
                "--runs=26",
                "--seconds=99",
                "--runs=x",
                "--rows=0",
                "5"
            })
    void refusesWhatItDoesNotKnow(String argument) {
        assertThatThrownBy(() -> Options.parse(List.of(argument))).isInstanceOf(StartFailure.class);
    }
}

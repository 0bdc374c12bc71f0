package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JvmCommandTest {
    @Test
    void showsFlagsWithoutPathsOfTheMachine() {
        JvmCommand command = new JvmCommand(List.of(
                "/opt/jdk/bin/java", "-Xmx512m", "-Dsignet.home=/home", "-XX:AOTCache=/home/a", "-Xlog:aot=off"));
        assertThat(command.flags()).isEqualTo("-Xmx512m");
    }
}

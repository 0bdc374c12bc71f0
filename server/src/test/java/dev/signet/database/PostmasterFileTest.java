package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {

    @Test
    void tellsProcessAndPort() {
        assertThat(PostmasterFile.parse("4711\n/data/pgdata\n1790000000\n5433\n\n127.0.0.1\n  1 2\nready   \n"))
                .contains(new PostmasterFile(4711, 5433));
    }

    @Test
    void tellsAProcessThatDoesNotListenYet() {
        assertThat(PostmasterFile.parse("4711\n/data/pgdata\n")).contains(new PostmasterFile(4711, 0));
    }

    @Test
    void takesNoOtherProgramForAServer(@TempDir Path cluster) {
        PostmasterFile ourselves = new PostmasterFile(ProcessHandle.current().pid(), 5433);

        assertThat(ourselves.mayServe(cluster)).isFalse();
    }

    @Property
    void anyTextIsReadOrLeftAlone(@ForAll String text) {
        assertThat(PostmasterFile.parse(text))
                .satisfiesAnyOf(
                        file -> assertThat(file).isEmpty(),
                        file -> assertThat(file.orElseThrow().pid()).isPositive());
    }
}

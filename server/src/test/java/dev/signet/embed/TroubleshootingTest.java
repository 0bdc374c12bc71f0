package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page for whoever's embed does not show.
class TroubleshootingTest {
    private static final Path PAGE = Path.of("docs", "how-to", "embed-troubleshooting.md");

    @Test
    void knowsEveryReasonWithItsCode() throws IOException {
        Path root = Files.exists(PAGE) ? Path.of("") : Path.of("..");
        String page = Files.readString(root.resolve(PAGE));
        for (EmbedReason reason : EmbedReason.values()) {
            int row = page.indexOf("| `" + reason.name() + "` |");
            assertThat(row).as(reason.name()).isPositive();
            assertThat(page.lastIndexOf("### ", row))
                    .as(reason.name())
                    .isEqualTo(page.indexOf("### " + reason.code().name() + ":"));
        }
    }
}

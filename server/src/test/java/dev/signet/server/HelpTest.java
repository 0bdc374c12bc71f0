package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Compares the committed texts with those the code makes; `-Dsignet.rewrite=true` writes them anew.
class HelpTest {
    private static final String TABLE_BEGINS = "<!-- table: ";
    private static final String TABLE_ENDS = "<!-- end of table -->";

    private final Path reference = root().resolve("docs/reference");

    @Test
    void isWhatTheLauncherShows() throws Exception {
        Path file = reference.resolve("help.txt");
        if (rewrites()) Files.writeString(file, Help.text());
        assertThat(file).hasContent(Help.text());
    }

    @Test
    void fillsTheTableOfTheSettingsPage() throws Exception {
        Path file = reference.resolve("settings.md");
        String page = Files.readString(file);
        int from = page.indexOf('\n', page.indexOf(TABLE_BEGINS)) + 1;
        int to = page.indexOf(TABLE_ENDS);
        if (rewrites()) {
            Files.writeString(file, page.substring(0, from) + Help.settingsTable() + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(Help.settingsTable());
        }
    }

    @Test
    void namesEveryOptionAndVariable() {
        for (Setting setting : Setting.values()) {
            setting.option().ifPresent(option -> assertThat(Help.text()).contains(option));
            if (!setting.inFile()) continue;
            setting.variable()
                    .ifPresent(name -> assertThat(Help.settingsTable()).contains(name));
        }
    }

    private static boolean rewrites() {
        return Boolean.getBoolean("signet.rewrite");
    }

    /// The root of the repository: Maven runs tests in the module's folder.
    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw"))) return folder;
        }
        throw new IllegalStateException("tests run inside the repository");
    }
}

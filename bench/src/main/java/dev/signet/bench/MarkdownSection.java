package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The part of a Markdown file that one benchmark writes, between two comments; the rest is left as it is.
record MarkdownSection(Path file, String name) {

    /// Refuses a file that exists and has no place for the figures, so that a long run is not lost.
    void check() {
        if (Files.exists(file) && !hasPlace(read())) {
            throw new StartFailure(
                    file + " has no section for these figures: it must hold the lines\n" + begin() + "\n" + end());
        }
    }

    /// Puts the figures in; makes the file when there is none.
    void write(String figures) {
        String section = begin() + "\n" + figures + end();
        String before = Files.exists(file) ? read() : "";
        String after = hasPlace(before)
                ? before.substring(0, before.indexOf(begin()))
                        + section
                        + before.substring(before.indexOf(end()) + end().length())
                : section + "\n";
        try {
            Files.writeString(file, after);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean hasPlace(String text) {
        int begin = text.indexOf(begin());
        return begin >= 0 && text.indexOf(end(), begin) > begin;
    }

    private String begin() {
        return "<!-- figures of bench " + name + ": written by the benchmark -->";
    }

    private String end() {
        return "<!-- end of the figures of bench " + name + " -->";
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

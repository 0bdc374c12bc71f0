package dev.signet.e2e;

import java.io.IOException;
import java.util.Optional;

/// The X display a browser draws on: the one there is, else one in memory.
record Screen(String name, Optional<Process> process) {

    /// Opens it; with Xvfb where there is no display.
    static Screen open() throws IOException {
        String given = System.getenv().getOrDefault("DISPLAY", "");
        if (!given.isEmpty()) return new Screen(given, Optional.empty());
        // It picks a free number by itself, and writes it to the file it is told: its standard output.
        Process xvfb = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Screen(":" + FirstLine.of(xvfb, ""), Optional.of(xvfb));
    }
}

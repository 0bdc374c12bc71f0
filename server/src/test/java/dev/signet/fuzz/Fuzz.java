package dev.signet.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What Jazzer calls: the target named by the system property `signet.fuzz`.
public final class Fuzz {
    private static final Target TARGET = Targets.named(System.getProperty("signet.fuzz", ""));

    private Fuzz() {}

    /// Called once, before the first input is timed: runs the inputs that are kept, so that what is loaded and
    /// instrumented for them, seconds on a busy machine, is not taken for a slow input.
    public static void fuzzerInitialize() throws Exception {
        Promise.holds(!TARGET.name().isEmpty(), "a target has a name");
        for (Path input : kept()) TARGET.check().on(Files.readAllBytes(input));
    }

    /// Runs the target on one input.
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        TARGET.check().on(input);
    }

    private static List<Path> kept() throws IOException, URISyntaxException {
        URL folder = Fuzz.class.getResource(TARGET.name());
        if (folder == null) return List.of();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        }
    }
}

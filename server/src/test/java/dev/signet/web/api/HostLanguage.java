package dev.signet.web.api;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The languages that a host application is shown in: its one file, and the command that runs it.
enum HostLanguage {
    CSHARP("host-csharp", "Host.cs", "dotnet", "run"),
    GO("host-go", "host.go", "go", "run"),
    JAVA(
            "host-java",
            "Host.java",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1"), // it lives for a second
    NODE("host-node", "host.mjs", "node", ""),
    PHP("host-php", "host.php", "php", ""),
    PYTHON("host-python", "host.py", "python3", ""),
    RUBY("host-ruby", "host.rb", "ruby", ""),
    SHELL("host-shell", "sign-url.sh", "sh", "");

    static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();

    private final String folder;
    private final String file;
    private final String program;
    private final String option;

    HostLanguage(String folder, String file, String program, String option) {
        this.folder = folder;
        this.file = file;
        this.program = program;
        this.option = option;
    }

    Path folder() {
        return EXAMPLES.resolve(folder);
    }

    String source() throws IOException {
        return Files.readString(folder().resolve(file));
    }

    /// Runs the file from its own folder, as its first lines tell.
    List<String> command(String... arguments) {
        return Stream.concat(Stream.of(program, option, file), Arrays.stream(arguments))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The command that runs it, as a reader types it.
    String start() {
        String typed = option.startsWith("-") ? "" : option;
        return Stream.of(Path.of(program).getFileName().toString(), typed, file)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    boolean isInstalled() {
        return Stream.concat(
                        Stream.of(program),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(place -> place + File.separator + program))
                .anyMatch(path -> path.contains(File.separator) && Files.isExecutable(Path.of(path)));
    }
}

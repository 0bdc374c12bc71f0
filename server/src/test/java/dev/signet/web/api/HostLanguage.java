package dev.signet.web.api;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The languages that hosts are shown in: one file for each way to sign, and the command that runs it.
enum HostLanguage {
    CSHARP("host-csharp/Host.cs", "Sign.cs", "dotnet", "run"),
    GO("host-go/host.go", "sign.go", "go", "run"),
    JAVA(
            "host-java/Host.java",
            "Sign.java",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1"), // it lives for a second
    NODE("host-node/host.mjs", "sign.mjs", "node", ""),
    PHP("host-php/host.php", "sign.php", "php", ""),
    PYTHON("host-python/host.py", "sign.py", "python3", ""),
    RUBY("host-ruby/host.rb", "sign.rb", "ruby", ""),
    SHELL("host-shell/sign-url.sh", "sign.sh", "sh", "");

    static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();
    static final Path WHOLE_URLS = EXAMPLES.resolve("whole-url");

    private final String host;
    private final String signer;
    private final String program;
    private final String option;

    HostLanguage(String host, String signer, String program, String option) {
        this.host = host;
        this.signer = signer;
        this.program = program;
        this.option = option;
    }

    /// The host application, or what prints the URL for one: it signs a token.
    Path host() {
        return EXAMPLES.resolve(host);
    }

    /// What prints a URL that is signed as a whole.
    Path wholeUrl() {
        return WHOLE_URLS.resolve(signer);
    }

    /// Runs a file of this language from its own folder, as its first lines tell.
    List<String> command(Path file, String... arguments) {
        return Stream.concat(Stream.of(program, option, file.getFileName().toString()), Arrays.stream(arguments))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The command that runs it, as a reader types it.
    String start(Path file) {
        String typed = option.startsWith("-") ? "" : option;
        return Stream.of(
                        Path.of(program).getFileName().toString(),
                        typed,
                        file.getFileName().toString())
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

package dev.signet.server;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The texts about commands and settings, derived from [Verb] and [Setting].
///
/// `docs/reference/help.txt` and the table in `docs/reference/settings.md` are these texts, committed so that the
/// launcher can show the first without a build and people can read the second; a test compares them.
final class Help {
    private static final String LAUNCHER_COMMANDS = """
          test [--long] [--keycloak] [--browsers]
              Run all that continuous integration checks; --long adds the long tests, --keycloak a sign-in with Keycloak,
              --browsers Firefox and WebKit.
          bench NAME [OPTIONS]
              Measure, beside a peer or a floor in the same run.
          fuzz [TARGET [--seconds N]]
              Search for input that breaks a parser's promises, 60 seconds unless told; without a target, list them.
          warm
              Record what a start and the first requests run, so that later ones are faster, until the next build.
        """;

    private Help() {}

    /// What `./signet help` shows.
    static String text() {
        return """
            Signet: programmatic access and secure embedding, self-hosted.

            Usage: ./signet COMMAND [OPTIONS]

            %s%s
            Settings. An option wins over the environment variable SIGNET_NAME (SIGNET_PUBLIC_URL), and that over a line
            `name = value` in signet.properties.

            %s
            In the environment only:

            %s  SIGNET_JAVA_OPTS
                  Options for the JVM, such as -Xmx2g (default 512m).
              JAVA_HOME, CHROMIUM
                  A JDK 25 and a browser for the tests, when they are not found by themselves.
            """.formatted(commands(), LAUNCHER_COMMANDS, options(), environmentOnly());
    }

    /// The table of all settings in the reference page, in Markdown.
    static String settingsTable() {
        String head = """
            | setting | option | environment variable | in the file | default | what it does |
            |---|---|---|---|---|---|
            """;
        return head
                + Arrays.stream(Setting.values())
                        .filter(setting -> setting.variable().isPresent())
                        .map(Help::row)
                        .collect(Collectors.joining());
    }

    private static String commands() {
        return Arrays.stream(Verb.values())
                .map(verb -> "  %s%s\n      %s\n"
                        .formatted(verb.typed(), verb.options().isEmpty() ? "" : usage(verb), verb.summary()))
                .collect(Collectors.joining());
    }

    private static String usage(Verb verb) {
        return switch (verb) {
            case UP -> " [OPTIONS]";
            case KEY_ROTATE -> " [--data DIR | --database-url URL] [--master-key-file FILE]";
            case AUDIT_VERIFY -> " [--data DIR | --database-url URL | --file EXPORT.jsonl]";
            case AUDIT_EXPORT -> " [--data DIR | --database-url URL] --organization SLUG --out FILE";
            case ADMIN_RESET_PASSWORD ->
                " EMAIL [--organization SLUG] [--public-url URL] [--data DIR | --database-url URL]";
            case HELP, VERSION -> "";
        };
    }

    private static String options() {
        return Verb.UP.options().stream()
                .map(setting -> entry(
                        setting.isSwitch()
                                ? Options.names(setting).collect(Collectors.joining(", "))
                                : "--" + setting.key() + " " + setting.placeholder(),
                        setting))
                .collect(Collectors.joining());
    }

    private static String environmentOnly() {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.option().isEmpty())
                .flatMap(setting -> setting.variable().map(name -> entry(name, setting)).stream())
                .collect(Collectors.joining());
    }

    private static String entry(String title, Setting setting) {
        return "  %s\n      %s\n      Default: %s\n".formatted(title, setting.description(), setting.fallback());
    }

    private static String row(Setting setting) {
        List<String> cells = List.of(
                "`" + setting.key() + "`",
                setting.option().isEmpty()
                        ? "–"
                        : Options.names(setting).map(Help::code).collect(Collectors.joining(", ")),
                setting.variable().map(Help::code).orElse("–"),
                setting.inFile() ? "yes" : "no",
                code(setting.fallback()),
                setting.description());
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}

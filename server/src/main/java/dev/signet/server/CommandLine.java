package dev.signet.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes a [Command] of the arguments, the environment and the settings file.
///
/// Promises to tell everything that is wrong at once, as a [Command.Refused], and never throws for bad input. Its
/// sentences hold no value that may be a secret.
final class CommandLine {
    private static final int EX_USAGE = 64;
    private static final Set<String> HELP_FLAGS = Set.of("--help", "-h");

    private CommandLine() {}

    /// What the arguments ask for.
    static Command parse(List<String> arguments, Surroundings surroundings) {
        if (arguments.isEmpty() || arguments.stream().anyMatch(HELP_FLAGS::contains)) return new Command.ShowHelp();
        if (arguments.getFirst().equals("--version")) return new Command.ShowVersion();
        return Verb.leading(arguments)
                .map(verb -> parse(verb, arguments, surroundings))
                .orElseGet(() -> unknown(arguments));
    }

    private static Command parse(Verb verb, List<String> arguments, Surroundings surroundings) {
        Complaints complaints = new Complaints();
        Options.Read read = Options.read(verb, arguments, complaints);
        Map<Setting, Given> options = read.options();
        Command command = switch (verb) {
            case UP -> new Command.Up(ServerConfig.from(Settings.read(options, surroundings, complaints)));
            case KEY_ROTATE -> new Command.KeyRotate(Storage.from(Settings.read(options, surroundings, complaints)));
            case AUDIT_VERIFY, AUDIT_EXPORT, ADMIN_RESET_PASSWORD ->
                new PlacedArguments(verb, read, complaints).command(Settings.read(options, surroundings, complaints));
            case HELP -> new Command.ShowHelp();
            case VERSION -> new Command.ShowVersion();
        };
        return complaints.isEmpty() ? command : refused(complaints.told(), verb.misuseStatus());
    }

    private static Command unknown(List<String> arguments) {
        String first = arguments.getFirst();
        List<String> longer = Verb.all().stream()
                .filter(typed -> typed.startsWith(first + " "))
                .toList();
        int status = first.equals("audit") ? Verb.AUDIT_VERIFY.misuseStatus() : EX_USAGE;
        if (!longer.isEmpty()) {
            return refused("`" + first + "` needs one more word: " + String.join(" or ", longer) + ".", status);
        }
        return refused("There is no command of that name" + Suggestion.ending(first, Verb.all()), status);
    }

    private static Command refused(String message, int status) {
        return new Command.Refused(message + "\n`./signet help` lists all commands and settings.", status);
    }

    /// The arguments of commands that go to one place only, a running server's included.
    private record PlacedArguments(Verb verb, Options.Read read, Complaints complaints) {

        Command command(Settings settings) {
            List<String> sources = List.of(Setting.DATA, Setting.DATABASE_URL, Setting.FILE).stream()
                    .filter(read.options()::containsKey)
                    .map(setting -> "--" + setting.key())
                    .toList();
            if (sources.size() > 1) complaints.add("Only one of " + String.join(" and ", sources) + " can be read.");
            return switch (verb) {
                case AUDIT_EXPORT -> export(settings);
                case ADMIN_RESET_PASSWORD -> resetPassword(settings);
                case UP, KEY_ROTATE, AUDIT_VERIFY, HELP, VERSION -> verify(settings);
            };
        }

        private Command verify(Settings settings) {
            return new Command.AuditVerify(settings.path(Setting.FILE)
                    .<Command.AuditSource>map(Command.AuditSource.Export::new)
                    .orElseGet(() -> log(settings)));
        }

        private Command export(Settings settings) {
            Path out = settings.path(Setting.OUT).orElseGet(() -> missing(Setting.OUT));
            if (settings.find(Setting.ORGANIZATION).isEmpty()) missing(Setting.ORGANIZATION);
            return new Command.AuditExport(log(settings), settings.text(Setting.ORGANIZATION), out);
        }

        private Command resetPassword(Settings settings) {
            Listen listen = Listen.from(settings);
            if (listen.port() == 0 && settings.find(Setting.PUBLIC_URL).isEmpty()) {
                settings.complain(Setting.PORT, "makes no link: give --public-url, where people reach the server.");
            }
            String slug = settings.find(Setting.ORGANIZATION).map(Given::value).orElse("");
            return new Command.ResetPassword(log(settings), listen, read.operand(), slug);
        }

        /// An explicit `--data` wins over a database that is configured elsewhere.
        private Command.AuditSource.Log log(Settings settings) {
            Path data = Storage.dataFolder(settings);
            if (read.options().containsKey(Setting.DATA)) return new Command.AuditSource.DataFolder(data);
            return switch (Storage.database(settings)) {
                case Storage.Database.Embedded _ -> new Command.AuditSource.DataFolder(data);
                case Storage.Database.External(Hidden url) -> new Command.AuditSource.Database(url);
            };
        }

        private Path missing(Setting setting) {
            complaints.add("`" + verb.typed() + "` needs --" + setting.key() + " " + setting.placeholder() + ".");
            return Path.of("");
        }
    }
}

package dev.signet.server;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the options of one command: `--name value`, `--name=value`, `--switch`, `--no-switch`; and its operand, for
/// commands that take one.
///
/// Complains of an unknown option, one given twice, a missing or needless value and anything that is no option; it
/// repeats names only, since a value may be a secret.
final class Options {
    private static final Pattern OPTION_NAME = Pattern.compile("--?[A-Za-z][A-Za-z0-9-]{0,40}");

    private final Verb verb;
    private final List<String> arguments;
    private final Complaints complaints;
    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);
    private Optional<String> operand = Optional.empty();
    private int next;

    private Options(Verb verb, List<String> arguments, Complaints complaints) {
        this.verb = verb;
        this.arguments = arguments;
        this.complaints = complaints;
        this.next = verb.length();
    }

    /// What was read: the options by setting, and the operand, which is empty text when there is none.
    record Read(Map<Setting, Given> options, String operand) {
        /// Copies what it is given.
        Read {
            options = Map.copyOf(options);
        }
    }

    /// What the arguments of the command say.
    static Read read(Verb verb, List<String> arguments, Complaints complaints) {
        Options options = new Options(verb, arguments, complaints);
        while (options.next < arguments.size()) options.readOne(arguments.get(options.next++));
        verb.operand()
                .filter(_ -> options.operand.isEmpty())
                .ifPresent(name -> complaints.add(
                        "`" + verb.typed() + "` needs " + name + ": `" + verb.typed() + " " + name + "`."));
        return new Read(options.given, options.operand.orElse(""));
    }

    private void readOne(String argument) {
        if (isOperand(argument)) {
            operand = Optional.of(argument);
            return;
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Optional<Setting> setting = accepted(name);
        if (setting.isEmpty()) {
            complainOfUnknown(name);
            if (equals < 0 && name.startsWith("--") && valueFollows()) next++; // most likely its value
        } else if (setting.get().isSwitch()) {
            readSwitch(setting.get(), name, argument);
        } else if (equals >= 0) {
            keep(setting.get(), argument.substring(equals + 1), name);
        } else if (valueFollows()) {
            keep(setting.get(), arguments.get(next++), name);
        } else {
            complaints.add(
                    name + " needs a value: " + name + " " + setting.get().placeholder() + ".");
        }
    }

    private boolean isOperand(String argument) {
        return verb.operand().isPresent() && operand.isEmpty() && !argument.startsWith("-");
    }

    private boolean valueFollows() {
        return next < arguments.size() && !arguments.get(next).startsWith("--");
    }

    private void readSwitch(Setting setting, String name, String argument) {
        if (!argument.equals(name)) {
            complaints.add(name + " takes no value: give " + on(setting) + " or " + off(setting) + ".");
        } else {
            keep(setting, name.equals(on(setting)) ? "on" : "off", name);
        }
    }

    private void keep(Setting setting, String value, String name) {
        if (given.putIfAbsent(setting, new Given(setting, value, name)) != null) {
            complaints.add(name + " is given twice.");
        }
    }

    private void complainOfUnknown(String name) {
        if (OPTION_NAME.matcher(name).matches()) {
            List<String> known = verb.options().stream().flatMap(Options::names).toList();
            complaints.add("`" + verb.typed() + "` knows no option " + name + Suggestion.ending(name, known));
        } else {
            complaints.add("argument " + (next - verb.length()) + " of `" + verb.typed()
                    + "` is not an option: options begin with --.");
        }
    }

    private Optional<Setting> accepted(String name) {
        return verb.options().stream()
                .filter(setting -> names(setting).anyMatch(name::equals))
                .findFirst();
    }

    /// Every way an option is spelled.
    static Stream<String> names(Setting setting) {
        return setting.isSwitch() ? Stream.of(on(setting), off(setting)) : Stream.of(on(setting));
    }

    private static String on(Setting setting) {
        return "--" + setting.key();
    }

    private static String off(Setting setting) {
        return "--no-" + setting.key();
    }
}

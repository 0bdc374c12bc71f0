package dev.signet.server;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What was given, from all sources: an option wins over the environment, and the environment over the settings file.
///
/// Reading a value as a number, a switch or a path that it is not leaves a complaint and answers the fallback, so that
/// the reader goes on and everything wrong is told together.
final class Settings {
    private static final String USUAL_FILE = "signet.properties";

    private final Map<Setting, Given> given;
    private final Surroundings surroundings;
    private final Complaints complaints;

    private Settings(Map<Setting, Given> given, Surroundings surroundings, Complaints complaints) {
        this.given = new EnumMap<>(Setting.class);
        this.given.putAll(given);
        this.surroundings = surroundings;
        this.complaints = complaints;
    }

    /// Everything given, with the options of the command line already read.
    static Settings read(Map<Setting, Given> options, Surroundings surroundings, Complaints complaints) {
        Settings settings = new Settings(
                EnvironmentSettings.read(surroundings.environment(), complaints), surroundings, complaints);
        settings.given.putAll(options);
        settings.file().ifPresent(file -> SettingsFile.read(file, complaints).forEach(settings.given::putIfAbsent));
        settings.given.values().removeIf(settings::isEmpty);
        return settings;
    }

    private Optional<Path> file() {
        Path usual = surroundings.locate(USUAL_FILE);
        return given.containsKey(Setting.CONFIG)
                ? path(Setting.CONFIG)
                : Optional.of(usual).filter(Files::exists);
    }

    private boolean isEmpty(Given value) {
        if (!value.value().isBlank()) return false;
        complaints.add(value.origin() + " is empty: give a value, or leave it out.");
        return true;
    }

    /// The value as it was given.
    Optional<Given> find(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }

    /// The text that was given, or the setting's own fallback.
    String text(Setting setting) {
        return find(setting).map(Given::value).orElse(setting.fallback());
    }

    /// A whole number from `least` to `most`.
    int integer(Setting setting, int least, int most) {
        String text = text(setting);
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        complain(setting, "is not a whole number from " + least + " to " + most + ".");
        return Integer.parseInt(setting.fallback());
    }

    /// A switch that was turned on or off: `on`, `true`, `off`, `false`.
    Optional<Toggle> toggle(Setting setting) {
        return find(setting).flatMap(value -> {
            Optional<Toggle> toggle = Toggle.parse(value.value());
            if (toggle.isEmpty()) complain(setting, "is neither on nor off.");
            return toggle;
        });
    }

    /// A path, seen from the folder the process stands in.
    Optional<Path> path(Setting setting) {
        return find(setting).flatMap(value -> {
            try {
                return Optional.of(surroundings.locate(value.value()));
            } catch (InvalidPathException _) {
                complain(setting, "is not a path.");
                return Optional.empty();
            }
        });
    }

    /// The process's surroundings, for fallbacks.
    Surroundings surroundings() {
        return surroundings;
    }

    /// Complains of the value of one setting, naming where it was given: `what` ends the sentence.
    void complain(Setting setting, String what) {
        complaints.add(find(setting).map(Given::quoted).orElse(setting.key()) + " " + what);
    }
}

package dev.signet.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a file of settings: one `name = value` a line, in UTF-8; empty lines and lines that begin with `#` are
/// skipped.
///
/// There are no escapes, continued lines or quotes, so a value is what stands there. Complains of a line of another
/// shape, an unknown name and a name that stands there twice; of a line it cannot read it tells the number only.
final class SettingsFile {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,40}");

    private final Path file;
    private final Complaints complaints;
    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);

    private SettingsFile(Path file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    /// What the file says, by setting.
    static Map<Setting, Given> read(Path file, Complaints complaints) {
        SettingsFile settings = new SettingsFile(file, complaints);
        try {
            List<String> lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++)
                settings.readLine(lines.get(at).strip(), at + 1);
        } catch (IOException _) {
            complaints.add(
                    "The settings file " + file + " cannot be read: check that it exists, is UTF-8 and is yours.");
        }
        return Map.copyOf(settings.given);
    }

    private void readLine(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) return;
        int equals = line.indexOf('=');
        String name = equals < 0 ? "" : line.substring(0, equals).strip();
        if (!NAME.matcher(name).matches()) {
            complaints.add("line " + number + " of " + file.getFileName() + " is not of the form `name = value`.");
            return;
        }
        String origin = name + " (line " + number + " of " + file.getFileName() + ")";
        Optional<Setting> setting = named(name);
        if (setting.isEmpty()) {
            complaints.add(origin + " is not a setting of the file" + Suggestion.ending(name, names()));
            return;
        }
        Given value = new Given(setting.get(), line.substring(equals + 1).strip(), origin);
        if (given.putIfAbsent(setting.get(), value) != null) complaints.add(origin + " is given twice.");
    }

    private static Optional<Setting> named(String name) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.inFile() && setting.key().equals(name))
                .findFirst();
    }

    private static List<String> names() {
        return Arrays.stream(Setting.values())
                .filter(Setting::inFile)
                .map(Setting::key)
                .toList();
    }
}

package dev.signet.server;

import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the operator gives, under attack: mistakes are told in sentences, and never a stack trace.
public final class ServerTargets {
    private static final Surroundings NOWHERE = new Surroundings(Map.of(), Path.of("/nowhere"), Path.of("/nowhere"));

    private ServerTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofText("command-line", ServerTargets::commandLine),
                Target.ofText("environment", ServerTargets::environment),
                Target.ofBytes("settings-file", ServerTargets::settingsFile),
                Target.ofBytes("first-run-file", ServerTargets::firstRun));
    }

    /// The lines are the arguments.
    private static void commandLine(String input) {
        List<String> arguments = List.of(input.split("\n", -1));
        if (arguments.stream().anyMatch(argument -> argument.contains("config"))) return; // reads any file it names
        command(arguments, NOWHERE);
    }

    /// The lines are values of settings, each in its turn.
    private static void environment(String input) {
        String[] values = input.replace("\0", "").split("\n", -1);
        Map<String, String> environment = new HashMap<>();
        Setting[] settings = Setting.values();
        for (int at = 0; at < settings.length; at++) {
            Setting setting = settings[at];
            if (setting != Setting.CONFIG && at < values.length && !values[at].isEmpty()) {
                environment.put(
                        "SIGNET_" + setting.key().toUpperCase(Locale.ROOT).replace('-', '_'), values[at]);
            }
        }
        command(List.of("up"), new Surroundings(environment, Path.of("/nowhere"), Path.of("/nowhere")));
    }

    private static void command(List<String> arguments, Surroundings surroundings) {
        if (CommandLine.parse(arguments, surroundings) instanceof Command.Refused(String message, int status)) {
            Promise.holds(!message.isBlank(), "a refusal is explained");
            Promise.holds(status == 64 || status == 2, "a refusal exits with a number of ours");
        }
    }

    private static void settingsFile(byte[] input) throws IOException {
        Path file = Files.createTempFile("fuzz-settings-", ".properties");
        try {
            Files.write(file, input);
            Complaints complaints = new Complaints();
            Map<Setting, Given> given = SettingsFile.read(file, complaints);
            Promise.holds(given.keySet().stream().allMatch(Setting::inFile), "only settings of the file are read");
            Promise.holds(complaints.isEmpty() || !complaints.told().isBlank(), "a complaint says something");
        } finally {
            Files.delete(file);
        }
    }

    /// A file of an earlier start is read whole or not at all, and prints no secret.
    private static void firstRun(byte[] input) throws IOException {
        Path folder = Files.createTempDirectory("fuzz-first-run-");
        Path file = folder.resolve("first-run.json");
        try {
            Files.write(file, input);
            FirstRun.read(folder)
                    .ifPresent(run -> Promise.holds(
                            run.organization() != null && run.toString().startsWith("FirstRun["), "whole, and secret"));
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}

package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A command line in a folder and an environment of its own; every `with…` makes a new one.
record Told(Path folder, Map<String, String> environment, List<String> arguments) {

    static Told up(Path folder, String... options) {
        return command(folder, "up", options);
    }

    static Told command(Path folder, String words, String... options) {
        List<String> arguments = new ArrayList<>(List.of(words.split(" ")));
        arguments.addAll(List.of(options));
        return new Told(folder, Map.of(), List.copyOf(arguments));
    }

    Told withVariable(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Told(folder, Map.copyOf(more), arguments);
    }

    Told withFile(String... lines) {
        try {
            Files.write(folder.resolve("signet.properties"), List.of(lines));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Command parsed() {
        return CommandLine.parse(arguments, new Surroundings(environment, folder, Path.of("/home/ada")));
    }

    ServerConfig config() {
        assertThat(parsed()).isInstanceOf(Command.Up.class);
        return ((Command.Up) parsed()).config();
    }

    /// What is refused, without the last line that points at help.
    String complaint() {
        assertThat(parsed()).isInstanceOf(Command.Refused.class);
        return ((Command.Refused) parsed()).message().replace("\n`./signet help` lists all commands and settings.", "");
    }
}

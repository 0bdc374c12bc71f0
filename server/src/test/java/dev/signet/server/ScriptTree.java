package dev.signet.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A copy of the repository's scripts in a folder of its own, with fake programs beside them: what the scripts find is
/// what a test puts there, and nothing of the machine but the plainest tools.
final class ScriptTree {
    private static final List<String> TOOLS = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "chmod",
            "curl",
            "dirname",
            "env",
            "find",
            "flock",
            "grep",
            "head",
            "id",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "realpath",
            "rm",
            "sed",
            "sh",
            "sha512sum",
            "sleep",
            "tail",
            "tar",
            "tee",
            "touch",
            "tr");

    final Path top;
    final Path repository;
    private final Map<String, String> environment = new HashMap<>();

    ScriptTree(Path top) {
        this.top = top;
        this.repository = top.resolve("a repository");
        environment.put("HOME", top.resolve("home").toString());
        environment.put("PATH", top.resolve("bin").toString());
        copyScripts();
        linkTools();
        program("node");
    }

    /// How a script ended, and what it said.
    record Ended(int status, String out, String error, long pid) {}

    ScriptTree with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    ScriptTree without(String variable) {
        environment.remove(variable);
        return this;
    }

    /// Writes a program in the only folder of PATH.
    ScriptTree program(String name, String... lines) {
        script(top.resolve("bin").resolve(name), lines);
        return this;
    }

    /// Writes an executable shell script.
    static void script(Path file, String... lines) {
        write(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a JDK that says its version and, when it is run, its own path, process, folder and arguments.
    Path jdk(String home, String version) {
        Path jdk = top.resolve(home);
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Fake\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/javac"), "exit 1");
        script(
                jdk.resolve("bin/java"),
                "[ \"$1\" != -version ] || { echo 'openjdk version \"" + version + "\"' >&2; exit; }",
                "printf '%s\\n' \"java $0\" \"pid $$\" \"folder $PWD\" \"home $JAVA_HOME\" \"$@\"");
        return jdk;
    }

    /// Replaces Maven by a script that counts its runs, and then does what the lines say.
    ScriptTree maven(String... lines) {
        script(
                repository.resolve("mvnw"),
                "echo \"$*\" >> '" + top.resolve("builds") + "'",
                "echo '[INFO] --- compile ---'",
                String.join("\n", lines));
        return this;
    }

    /// Replaces Maven by one that makes the jar.
    ScriptTree workingMaven() {
        return maven("mkdir -p server/target/lib", "touch server/target/signet-1.jar server/target/lib/b.jar");
    }

    List<String> builds() {
        try {
            Path builds = top.resolve("builds");
            return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended signet(String... arguments) throws Exception {
        return run(repository.resolve("signet"), arguments);
    }

    Ended run(Path script, String... arguments) throws Exception {
        return end(start(script, arguments));
    }

    /// Starts a script in the top folder, with nothing but this tree's environment.
    Process start(Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(top.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Waits for a script; what scripts say on the error stream fits in a pipe.
    static Ended end(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, error, process.pid());
    }

    /// The folders where the launcher looks for a JDK are moved into the tree.
    private void copyScripts() {
        try {
            Path root = HelpTest.root();
            String launcher = Files.readString(root.resolve("signet"))
                    .replace("/usr/lib/jvm/", top.resolve("jvm") + "/")
                    .replace("/opt/", top.resolve("opt") + "/")
                    .replace("/Library/", top.resolve("library") + "/");
            script(repository.resolve("signet"));
            write(repository.resolve("signet"), launcher);
            script(repository.resolve("mvnw"));
            write(repository.resolve("mvnw"), Files.readString(root.resolve("mvnw")));
            write(repository.resolve("docs/reference/help.txt"), "All the help\n");
            write(repository.resolve("pom.xml"), "<project>\n  <version>1.2.3</version>\n</project>\n");
            for (String module : List.of("base", "server")) {
                write(repository.resolve(module).resolve("pom.xml"), "");
                write(repository.resolve(module).resolve("src/main/java/A.java"), "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void linkTools() {
        try {
            Path bin = Files.createDirectories(top.resolve("bin"));
            for (String tool : TOOLS) {
                for (Path folder : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
                    Path real = folder.resolve(tool);
                    if (Files.isExecutable(real) && Files.notExists(bin.resolve(tool))) {
                        Files.createSymbolicLink(bin.resolve(tool), real);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.util.List;

/// How a JVM was started: the program and its flags, without class path, main class and arguments.
///
/// Read from the running process, so that what is compared to it runs under the very same flags.
record JvmCommand(List<String> words) {
    private static final String CACHE_IN_USE = "-XX:AOTCache=";

    /// Copies what it is given.
    JvmCommand {
        words = List.copyOf(words);
    }

    /// Of a running process; refuses one that was not started with `-cp`.
    static JvmCommand of(long pid, Proc proc) {
        List<String> all = proc.commandLine(pid);
        int classPath = all.indexOf("-cp");
        if (classPath < 1) throw new StartFailure("Process " + pid + " is not the JVM of a Signet.");
        return new JvmCommand(all.subList(0, classPath));
    }

    /// Whether it starts from recorded classes (`./signet warm`).
    boolean usesCache() {
        return words.stream().anyMatch(word -> word.startsWith(CACHE_IN_USE));
    }

    /// The same without that: a cache is good for one class path only.
    List<String> withoutCache() {
        return words.stream().filter(word -> !word.startsWith("-XX:AOT")).toList();
    }

    /// The flags for people: without paths of this machine.
    String flags() {
        return String.join(
                " ",
                withoutCache().stream()
                        .skip(1)
                        .filter(word -> !word.startsWith("-Xlog:") && !word.startsWith("-Dsignet."))
                        .toList());
    }
}

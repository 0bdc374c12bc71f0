package dev.signet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the figures were taken on: without it they mean nothing.
record Machine(int cores, String processor, String memory, String jdk, String kernel) {
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");
    private static final Pattern TOTAL = Pattern.compile("(?m)^MemTotal:\\s+(\\d{1,15}) kB$");
    private static final double KIB_PER_GIB = 1024.0 * 1024;

    /// This one.
    static Machine thisOne() {
        String kib = find(TOTAL, "/proc/meminfo", "0");
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                find(MODEL, "/proc/cpuinfo", System.getProperty("os.arch", "unknown")),
                Math.round(Long.parseLong(kib) / KIB_PER_GIB) + " GiB",
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    /// In one line.
    String told() {
        return cores + " cores (" + processor + "), " + memory + " memory, JDK " + jdk + ", " + kernel;
    }

    private static String find(Pattern pattern, String file, String otherwise) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(Path.of(file), StandardCharsets.ISO_8859_1));
            return matcher.find() ? matcher.group(1).strip() : otherwise;
        } catch (IOException absent) {
            return otherwise;
        }
    }
}

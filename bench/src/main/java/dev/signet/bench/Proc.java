package dev.signet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kernel's account of processes. What cannot be read, because the process ended or is another user's, is absent.
record Proc(Path root) {
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d{1,15}) kB$");
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d{1,15}) kB$");

    /// Of this machine.
    static Proc ofThisMachine() {
        return new Proc(Path.of("/proc"));
    }

    /// What a process and the children it waited for used.
    Optional<ProcStat> stat(long pid) {
        return read(Long.toString(pid), "stat").flatMap(ProcStat::parse);
    }

    /// The same of this JVM.
    Optional<ProcStat> ownStat() {
        return read("self", "stat").flatMap(ProcStat::parse);
    }

    /// The processes whose parent this one is.
    List<ProcStat> children(long parent) {
        List<ProcStat> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root, "[0-9]*")) {
            for (Path folder : all) {
                read(folder.getFileName().toString(), "stat")
                        .flatMap(ProcStat::parse)
                        .filter(stat -> stat.parent() == parent)
                        .ifPresent(found::add);
            }
        } catch (IOException noProc) {
            return List.of();
        }
        return List.copyOf(found);
    }

    /// Resident memory in KiB: what the process alone would need.
    OptionalLong residentKib(long pid) {
        return kib(read(Long.toString(pid), "status"), RESIDENT);
    }

    /// Proportional memory in KiB: pages that processes share count once in their sum.
    OptionalLong proportionalKib(long pid) {
        return kib(read(Long.toString(pid), "smaps_rollup"), PROPORTIONAL);
    }

    /// The words the process was started with; none when unknown.
    List<String> commandLine(long pid) {
        return read(Long.toString(pid), "cmdline")
                .map(words -> List.of(words.split("\0", -1)))
                .orElse(List.of());
    }

    /// Whether the process lives and works in this folder; a number may belong to another process by now.
    boolean worksIn(long pid, Path folder) {
        try {
            return Files.isSameFile(root.resolve(Long.toString(pid)).resolve("cwd"), folder);
        } catch (IOException gone) {
            return false;
        }
    }

    private Optional<String> read(String process, String file) {
        try {
            return Optional.of(Files.readString(root.resolve(process).resolve(file), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static OptionalLong kib(Optional<String> text, Pattern line) {
        if (text.isEmpty()) return OptionalLong.empty();
        Matcher matcher = line.matcher(text.get());
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}

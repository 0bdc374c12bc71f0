package dev.signet.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` tells: which process serves a cluster, or did; its port is 0 until it listens.
record PostmasterFile(long pid, int port) {
    static final String NAME = "postmaster.pid";
    private static final int PORT_LINE = 3;

    /// Empty when there is no such file, or it is still being written.
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        try {
            return parse(Files.readString(cluster.resolve(NAME), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.getFirst().matches("[1-9][0-9]{0,9}")) return Optional.empty();
        boolean listens = lines.size() > PORT_LINE && lines.get(PORT_LINE).matches("[0-9]{1,5}");
        int port = listens ? Integer.parseInt(lines.get(PORT_LINE)) : 0;
        return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst()), port));
    }

    /// Whether the process may be a server of this cluster: it lives, and works in it.
    ///
    /// The number may belong to another program by now, or to one that ended and that nobody has asked about.
    boolean mayServe(Path cluster) {
        if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) return false;
        try {
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), cluster);
        } catch (IOException unknown) {
            return isCalledPostgres();
        }
    }

    private boolean isCalledPostgres() {
        return program().endsWith("postgres");
    }

    private String program() {
        try {
            String words = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            return words.substring(0, Math.max(words.indexOf('\0'), 0));
        } catch (IOException noProc) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().command())
                    .orElse("");
        }
    }
}

package dev.signet.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// The package of the SDK, as a host application installs it from the server.
final class OwnPackage {
    private OwnPackage() {}

    /// Unpacks it and puts its modules where host pages find them, under `/own/`.
    static void bringTo(HostPages host, String server) throws IOException {
        Path folder = Files.createTempDirectory("signet-e2e-sdk-");
        try (InputStream packed =
                URI.create(server + "/sdk/signet-embed-sdk.tgz").toURL().openStream()) {
            Files.copy(packed, folder.resolve("sdk.tgz"), StandardCopyOption.REPLACE_EXISTING);
        }
        Process tar = new ProcessBuilder("tar", "xzf", "sdk.tgz")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (tar.onExit().join().exitValue() != 0) throw new IOException("the package cannot be unpacked");
        try (Stream<Path> files = Files.list(folder.resolve("package").resolve("dist"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                host.bring("/own/" + file.getFileName(), Files.readString(file));
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}

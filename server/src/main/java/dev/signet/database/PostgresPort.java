package dev.signet.database;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// The port of a folder's server: chosen once, kept in a file, changed only when another program has taken it.
final class PostgresPort {
    static final String FILE = "postgres.port";

    private PostgresPort() {}

    static int choose(DataFolder folder) {
        int known = folder.read(FILE)
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(0);
        if (known != 0 && isFree(known)) return known;
        int fresh = anyFree();
        folder.write(FILE, fresh + "\n");
        return fresh;
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new StartFailure("PostgreSQL finds no free port on this machine.", none);
        }
    }
}

package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortTakenTest {
    @Test
    void isToldBeforeAnythingIsMade(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(ServerProcess.run(folder, "up", "--port", Integer.toString(taken.getLocalPort())))
                    .isNotZero();
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }
}

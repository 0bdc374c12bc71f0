package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated // listens to the logger that all servers of this process write to
class AccessLogTest {
    private static final String UUID_WORD = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Logger LOGGER = Logger.getLogger(AccessLog.LOGGER);

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LOGGER.setLevel(Level.INFO);
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(lines);
    }

    @AfterEach
    void leave() {
        LOGGER.removeHandler(lines);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setLevel(null);
    }

    @Test
    void leavesOneLineForEachRequestAndNoSecret() throws Exception {
        try (SampleServer server = new SampleServer(HttpSettings.on("127.0.0.1", 0))) {
            server.send(server.to("/v2/things/seven?jwt=s3cret").header("X-Key", "s3cret"));
            server.send(server.strangerTo("/v2/s3cret"));
            server.send(server.post("/v2/token", "{\"grant_type\":\"s3cret\"}"));
            server.raw("s3cret /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            server.raw("s3cret\r\n\r\n");
        }
        assertThat(lines.all()).hasSize(5).noneMatch(line -> line.contains("s3cret"));
        // A line is written after its answer, so the next request's may come first.
        assertThat(lines.all())
                .anyMatch(line -> line.matches(UUID_WORD + " GET /v2/things/\\{id} 200 \\d+ 127\\.0\\.0\\.1 client-7"))
                .anyMatch(line -> line.matches(UUID_WORD + " GET - 401 \\d+ 127\\.0\\.0\\.1 -"))
                .anyMatch(line -> line.matches(UUID_WORD + " - /page 405 \\d+ 127\\.0\\.0\\.1 -"));
    }

    @Test
    void tellsTheTruthOfAStreamThatWasCutOff() throws Exception {
        Route<?, ?> cut = Route.get("/cut")
                .handledBy(_ -> Answer.stream("text/plain", out -> {
                    out.write(new byte[1 << 20]);
                    throw new IllegalStateException();
                }));
        try (SampleServer server = new SampleServer(HttpSettings.on("127.0.0.1", 0), cut)) {
            server.raw("GET /cut HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        assertThat(lines.all()).singleElement().asString().matches(UUID_WORD + " GET /cut 500 \\d+ 127\\.0\\.0\\.1 -");
    }

    @Test
    void tellsThatTheReaderOfAStreamHungUp() throws Exception {
        Route<?, ?> endless = Route.get("/endless")
                .handledBy(_ -> Answer.stream("text/plain", out -> {
                    while (true) out.write(new byte[1 << 20]);
                }));
        try (SampleServer server = new SampleServer(HttpSettings.on("127.0.0.1", 0), endless)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream()
                        .write("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().readNBytes(1 << 20)).hasSize(1 << 20);
            }
        }
        assertThat(lines.all()).singleElement().asString().contains(" GET /endless 499 ");
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        try (SampleServer server = new SampleServer()) {
            server.send(server.strangerTo("/page"));
        }
        assertThat(lines.all()).isEmpty();
    }

    @Test
    void printsNoLabelThatCouldForgeALine() {
        AccessLog.Entry entry = new AccessLog.Entry(new AccessLog.Who("id", "::1", "a\nb"), "GET", "/x", 200, 1_000);
        assertThat(QueuedAccessLog.line(entry)).isEqualTo("id GET /x 200 1 ::1 -");
    }

    private static final class Lines extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        List<String> all() {
            return List.copyOf(lines);
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

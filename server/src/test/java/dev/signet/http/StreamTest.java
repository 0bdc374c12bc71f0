package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Answers that are written while they are sent.
class StreamTest {
    private static final long PATIENCE_SECONDS = 30;
    private static final int BLOCK = 256 * 1024;
    private static final int BLOCKS = 400; // 100 MiB
    private static final long FEW = 24L * 1024 * 1024; // what the buffers of two sockets may hold

    private final AtomicLong written = new AtomicLong();
    private final CompletableFuture<Throwable> thrown = new CompletableFuture<>();

    private final Route<?, ?> large = Route.get("/large")
            .handledBy(_ -> Answer.stream("text/plain", out -> {
                for (int i = 0; i < BLOCKS; i++) {
                    out.write(new byte[BLOCK]);
                    written.addAndGet(BLOCK);
                }
            }));
    private final Route<?, ?> small = Route.get("/small")
            .handledBy(_ -> Answer.stream("text/plain", out -> {
                        out.write('h');
                        out.write("ello".getBytes(StandardCharsets.US_ASCII));
                    })
                    .with("X-Own", "yes"));
    private final Route<?, ?> failsAtOnce = Route.get("/fails-at-once")
            .handledBy(_ -> Answer.stream("text/plain", out -> {
                out.write(new byte[100]);
                throw new SampleServer.Away();
            }));
    private final Route<?, ?> failsMidway = Route.get("/fails-midway")
            .handledBy(_ -> Answer.stream("text/plain", out -> {
                for (int i = 0; i < 4; i++) out.write(new byte[BLOCK]);
                throw new IllegalStateException("a private cause");
            }));
    private final Route<?, ?> endless = Route.get("/endless")
            .handledBy(_ -> Answer.stream("text/plain", out -> {
                try {
                    while (true) out.write(new byte[BLOCK]);
                } catch (IOException | RuntimeException broken) {
                    thrown.complete(broken);
                    throw broken;
                }
            }));

    @Test
    void sendsAsMuchAsThereIsAndIsNeverFarAheadOfItsReader() throws IOException {
        try (SampleServer server = new SampleServer(large);
                Socket socket = connect(server)) {
            send(socket, "GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            InputStream in = socket.getInputStream();
            long read = 0;
            byte[] buffer = new byte[BLOCK];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read += count;
                assertThat(written.get() - read).isLessThan(FEW);
            }
            assertThat(read).isGreaterThan((long) BLOCKS * BLOCK);
        }
    }

    @Test
    void arrivesWholeAtARealClient() throws Exception {
        try (SampleServer server = new SampleServer(large, small)) {
            HttpResponse<String> response = server.send(server.strangerTo("/large"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).hasSize(BLOCKS * BLOCK);
            assertThat(response.headers().firstValue("transfer-encoding")).contains("chunked");
            assertThat(response.headers().firstValue("content-type")).contains("text/plain");
            assertThat(response.headers().firstValue("x-request-id")).isPresent();
            assertThat(response.headers().firstValue("cache-control")).contains("no-store");
            assertThat(server.send(server.strangerTo("/small")).body()).isEqualTo("hello");
        }
    }

    @Test
    void isSentWholeWhenItIsShort() throws Exception {
        try (SampleServer server = new SampleServer(small)) {
            HttpResponse<String> response = server.send(server.strangerTo("/small"));
            assertThat(response.body()).isEqualTo("hello");
            assertThat(response.headers().firstValue("content-length")).contains("5");
            assertThat(response.headers().firstValue("x-own")).contains("yes");
        }
    }

    @Test
    void tellsItsLengthToHead() throws Exception {
        try (SampleServer server = new SampleServer(large, failsMidway)) {
            HttpResponse<String> head = server.send(server.strangerTo("/large").HEAD());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("content-length")).contains(Long.toString((long) BLOCKS * BLOCK));
            assertThat(server.send(server.strangerTo("/fails-midway").HEAD()).statusCode())
                    .isEqualTo(500);
        }
    }

    @Test
    void answersTheFailureOfOneThatFailsAtOnce() throws Exception {
        try (SampleServer server = new SampleServer(failsAtOnce)) {
            HttpResponse<String> response = server.send(server.strangerTo("/fails-at-once"));
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("retry-after")).isPresent();
            assertThat(SampleServer.json(response).get("code").asString()).isEqualTo("unavailable");
        }
    }

    @Test
    void neverLooksFinishedWhenItFailsMidway() throws IOException {
        try (SampleServer server = new SampleServer(failsMidway)) {
            assertThat(server.raw("GET /fails-midway HTTP/1.1\r\nHost: a\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("chunked")
                    .doesNotContain("private")
                    .doesNotEndWith("0\r\n\r\n");
            assertThatThrownBy(() -> server.send(server.strangerTo("/fails-midway")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void endsWhenItsReaderHangsUp() throws Exception {
        try (SampleServer server = new SampleServer(endless, small)) {
            try (Socket socket = connect(server)) {
                send(socket, "GET /endless HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(socket.getInputStream().readNBytes(4 * BLOCK)).hasSize(4 * BLOCK);
            }
            assertThat(thrown.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
            assertThat(server.send(server.strangerTo("/small")).body()).isEqualTo("hello");
        }
    }

    private static Socket connect(SampleServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(BLOCK);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        return socket;
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}

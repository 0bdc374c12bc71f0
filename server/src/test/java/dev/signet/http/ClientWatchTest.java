package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClientWatchTest {
    private static final long PATIENCE_SECONDS = 20;
    private static final long LONGER_THAN_HELIDONS_IDLE_CHECK = 300;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final CountDownLatch more = new CountDownLatch(1);

    private final Route<?, ?> waits = Route.post("/waits").takes(BodyOf.raw()).handledBy(call -> {
        try (ClientWatch _ = call.request().watch(gone::countDown)) {
            begun.countDown();
            return Answer.ok(await(gone));
        }
    });
    private final Route<?, ?> watched = Route.get("/watched").handledBy(call -> {
        try (ClientWatch _ = call.request().watch(gone::countDown)) {
            begun.countDown();
            return Answer.ok(await(more) ? "watched" : "late");
        }
    });

    @Test
    void tellsThatAClientClosedItsConnection() throws IOException {
        try (SampleServer server = new SampleServer(waits)) {
            try (Socket socket = connect(server)) {
                send(socket, "POST /waits HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}");
                assertThat(await(begun)).isTrue();
            }
            assertThat(await(gone)).isTrue();
        }
    }

    @Test
    void tellsThatAClientAbortedItsConnection() throws IOException {
        try (SampleServer server = new SampleServer(waits)) {
            try (Socket socket = connect(server)) {
                send(socket, "POST /waits HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}");
                assertThat(await(begun)).isTrue();
                socket.setSoLinger(true, 0);
            }
            assertThat(await(gone)).isTrue();
        }
    }

    @Test
    void keepsWhatAClientSendsMeanwhileForTheNextRequest() throws IOException {
        try (SampleServer server = new SampleServer(watched);
                Socket socket = connect(server)) {
            send(socket, "GET /watched HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(await(begun)).isTrue();
            send(socket, "GET /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            more.countDown();
            String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).contains("\"watched\"").contains("<p>hello</p>");
            assertThat(gone.getCount()).isOne();
        }
    }

    @Test
    void takesASlowAnswerForNoSignAndLeavesTheConnectionGoodForMore() throws Exception {
        try (SampleServer server = new SampleServer(watched);
                Socket socket = connect(server)) {
            send(socket, "GET /watched HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(gone.await(LONGER_THAN_HELIDONS_IDLE_CHECK, TimeUnit.MILLISECONDS))
                    .isFalse();
            more.countDown();
            assertThat(readUntil(socket, "\"watched\"")).isTrue();
            assertThat(gone.await(LONGER_THAN_HELIDONS_IDLE_CHECK, TimeUnit.MILLISECONDS))
                    .isFalse();
            send(socket, "GET /watched HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(readUntil(socket, "\"watched\"")).isTrue();
        }
    }

    private static Socket connect(SampleServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        return socket;
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static boolean readUntil(Socket socket, String end) throws IOException {
        StringBuilder said = new StringBuilder();
        int next = socket.getInputStream().read();
        while (next >= 0) {
            said.append((char) next);
            if (said.toString().endsWith(end)) return true;
            next = socket.getInputStream().read();
        }
        return false;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

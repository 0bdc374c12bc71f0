package dev.signet.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundHttpTest {
    private static final HttpAsk.Limits LIMITS = new HttpAsk.Limits(Duration.ofSeconds(20), 1_000);
    /// For what is waited for in vain.
    private static final HttpAsk.Limits SHORT = new HttpAsk.Limits(Duration.ofMillis(300), 100);
    private static final AddressGuard LOOPBACK = new AddressGuard(List.of(AddressBlock.of("127.0.0.0/8")));

    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket server;
    private Answering answering = _ -> {};

    private interface Answering {
        void answer(OutputStream out) throws IOException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) serve();
        });
    }

    private void serve() {
        try (Socket socket = server.accept()) {
            connections.incrementAndGet();
            if (socket.getInputStream().read() < 0) return;
            answering.answer(socket.getOutputStream());
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // the client has seen enough, or the test is over
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void bringsWhatWasAnswered() {
        says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nETag: x\r\nConnection: close\r\n\r\n{}");
        assertThat(get(LOOPBACK, "127.0.0.1"))
                .isEqualTo(new HttpReply.Answered(
                        200, Map.of("content-length", "2", "etag", "x", "connection", "close"), "{}"));
    }

    @Test
    void followsNoRedirect() {
        says("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        assertThat(get(LOOPBACK, "127.0.0.1"))
                .isInstanceOfSatisfying(
                        HttpReply.Answered.class, it -> assertThat(it.isOk()).isFalse());
    }

    @Test
    void refusesPrivateAddressesWithoutAConnection() {
        assertFails(get(new AddressGuard(List.of()), "127.0.0.1"), HttpReply.Why.NOT_ALLOWED);
        assertFails(get(new AddressGuard(List.of()), "localhost"), HttpReply.Why.NOT_ALLOWED);
        assertThat(connections).hasValue(0);
    }

    @Test
    void looksANameUpOnceAndConnectsToWhatWasChecked() {
        says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        AtomicInteger asked = new AtomicInteger();
        GuardedNames.Names rebinding = _ -> new InetAddress[] {
            asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral("10.255.255.1")
        };
        try (OutboundHttp http = new OutboundHttp(LOOPBACK, trust(), rebinding)) {
            assertThat(http.send(ask("rebinding.example")))
                    .isInstanceOfSatisfying(
                            HttpReply.Answered.class,
                            it -> assertThat(it.isOk()).isTrue());
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void cutsOffAnAnswerThatIsTooLongOrNeverEnds() {
        says("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n" + "x".repeat(100_000));
        assertFails(get(LOOPBACK, "127.0.0.1"), HttpReply.Why.TOO_LARGE);
        answering = out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) out.write('x');
        };
        assertFails(get(LOOPBACK, "127.0.0.1"), HttpReply.Why.TOO_LARGE);
    }

    @Test
    void givesUpWhenTheWholeTakesTooLong() {
        answering =
                out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n1".getBytes(StandardCharsets.US_ASCII));
        HttpAsk slow = HttpAsk.get(url("127.0.0.1"), SHORT);
        try (OutboundHttp http = new OutboundHttp(LOOPBACK, trust())) {
            assertFails(http.send(slow), HttpReply.Why.TOO_SLOW);
        }
    }

    @Test
    void saysWhatIsNoHttp() {
        says("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        try (OutboundHttp http = new OutboundHttp(LOOPBACK, trust())) {
            assertThat(http.send(HttpAsk.get(url("127.0.0.1"), SHORT))).isInstanceOf(HttpReply.Failed.class);
        }
    }

    @Test
    void refusesOtherSchemesAndUserNames() {
        try (OutboundHttp http = new OutboundHttp(LOOPBACK, trust())) {
            for (String url : List.of("file:///etc/passwd", "https://me:secret@example.com/", "gopher://x/", "/jwks")) {
                assertFails(http.send(HttpAsk.get(URI.create(url), LIMITS)), HttpReply.Why.NOT_A_URL);
            }
        }
    }

    @Test
    void doesNotTrustWhateverAnswersToTls() {
        says("HTTP/1.1 200 OK\r\n\r\n");
        try (OutboundHttp http = new OutboundHttp(LOOPBACK, trust())) {
            URI url = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");
            assertThat(http.send(HttpAsk.get(url, LIMITS))).isInstanceOf(HttpReply.Failed.class);
        }
    }

    private void says(String text) {
        answering = out -> out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private HttpReply get(AddressGuard guard, String host) {
        try (OutboundHttp http = new OutboundHttp(guard, trust())) {
            return http.send(ask(host));
        }
    }

    private HttpAsk ask(String host) {
        return HttpAsk.get(url(host), LIMITS);
    }

    private URI url(String host) {
        return URI.create("http://" + host + ":" + server.getLocalPort() + "/jwks");
    }

    private static void assertFails(HttpReply reply, HttpReply.Why why) {
        assertThat(reply).isEqualTo(new HttpReply.Failed(why));
    }

    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException noTls) {
            throw new IllegalStateException(noTls);
        }
    }
}

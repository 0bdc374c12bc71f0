package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HttpServerTest {

    @Test
    void saysInOneSentenceThatThePortIsTaken() {
        try (SampleServer first = new SampleServer()) {
            HttpSettings same = HttpSettings.on("127.0.0.1", first.port());
            assertThatThrownBy(() -> HttpServer.start(same, SampleServer.routes()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("Cannot listen on 127.0.0.1 port " + first.port()
                            + ": another program uses it. Stop that program or choose another port.");
        }
    }

    @Test
    void saysInOneSentenceThatTheAddressIsNotOurs() {
        assertThatThrownBy(() -> HttpServer.start(HttpSettings.on("192.0.2.1", 0), SampleServer.routes()))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Cannot listen on 192.0.2.1 port 0: this machine has no such address.");
        assertThatThrownBy(() -> HttpServer.start(HttpSettings.on("name.invalid", 0), SampleServer.routes()))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Cannot listen on name.invalid: no such address.");
    }

    @Test
    void finishesARunningRequestWhenItIsClosed() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SampleServer server = new SampleServer(Route.get("/slow").handledBy(_ -> {
                running.countDown();
                await(finish);
                return Answer.ok("done");
            }));
            Future<HttpResponse<String>> answer = threads.submit(() -> server.send(server.strangerTo("/slow")));
            running.await();
            Future<?> closing = threads.submit(server::close);
            awaitRefusal(server.port());
            assertThat(closing.isDone()).isFalse();
            finish.countDown();
            assertThat(answer.get().body()).isEqualTo("\"done\"");
            closing.get();
        }
    }

    @Test
    void interruptsARequestThatOutlivesTheGrace() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        HttpSettings hurried = HttpSettings.on("127.0.0.1", 0).withGrace(Duration.ofMillis(50));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SampleServer server = new SampleServer(hurried, Route.get("/stuck").handledBy(_ -> {
                running.countDown();
                stay(interrupted);
                return Answer.noContent();
            }));
            Future<HttpResponse<String>> answer = threads.submit(() -> server.send(server.strangerTo("/stuck")));
            running.await();
            server.close();
            interrupted.await();
            answer.cancel(true);
        }
    }

    private static void stay(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException cut) {
            interrupted.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException cut) {
            throw new IllegalStateException(cut);
        }
    }

    /// Returns once the port no longer accepts.
    private static void awaitRefusal(int port) {
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                Thread.onSpinWait();
            } catch (IOException refused) {
                return;
            }
        }
    }
}

package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimingPairTest {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server = listening();
    private final Loopback loopback = new Loopback();

    @BeforeEach
    void answer() {
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(404, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksForBothInEveryTurn() {
        TimingPair.Timed timed = pair(404).time(1);
        assertThat(timed.first().count()).isEqualTo(2);
        assertThat(timed.second().count()).isEqualTo(2);
        assertThat(asked).containsExactly("/a0", "/b0", "/b1", "/a1", "/a2", "/b2");
    }

    @Test
    void refusesAnotherStatusThanTheExpected() {
        assertThatThrownBy(() -> pair(401).time(0)).isInstanceOf(StartFailure.class);
    }

    private TimingPair pair(int status) {
        return new TimingPair(
                new TimingPair.Names("a", "b", status),
                new TimingPair.Asked(turn -> Loopback.to(at("/a" + turn)).build(), _ -> loopback),
                new TimingPair.Asked(turn -> Loopback.to(at("/b" + turn)).build(), _ -> loopback),
                new TimingPair.Pace(2, Duration.ZERO));
    }

    private URI at(String path) {
        return Loopback.at(server.getAddress().getPort()).resolve(path);
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}

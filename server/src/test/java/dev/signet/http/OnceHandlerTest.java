package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnceHandlerTest {
    private final AtomicInteger uses = new AtomicInteger();
    private final Route<?, ?> once =
            Route.get("/once").through(Door.openPage()).handledOnceBy(_ -> Answer.ok(uses.incrementAndGet()));

    @Test
    void visitsGetToTheHandler() throws IOException, InterruptedException {
        try (SampleServer server = new SampleServer(once)) {
            assertThat(server.send(server.strangerTo("/once")).body()).isEqualTo("1");
        }
    }

    @Test
    void headUsesNothingUp() throws IOException, InterruptedException {
        try (SampleServer server = new SampleServer(once)) {
            HttpResponse<String> head = server.send(server.strangerTo("/once").method("HEAD", BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(uses).hasValue(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose, prefetch;prerender", "Purpose, prefetch", "X-Purpose, preview", "X-Moz, Prefetch"})
    void declinesToBeFetchedAhead(String header, String value) throws IOException, InterruptedException {
        try (SampleServer server = new SampleServer(once)) {
            assertThat(server.send(server.strangerTo("/once").header(header, value))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(uses).hasValue(0);
        }
    }
}

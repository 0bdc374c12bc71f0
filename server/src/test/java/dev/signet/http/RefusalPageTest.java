package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalPageTest {
    private static final RefusalPage PAGE =
            (_, refusal) -> html(refusal.problem().fault());

    private static Answer html(Fault fault) {
        return Answer.html(Statuses.of(fault), "<p>" + fault.code() + "</p>");
    }

    private static Route<?, ?> at(String path, Handler<Stranger, NoBody> handler) {
        return Route.get(path).through(Door.openPage()).refusing(PAGE).handledBy(handler);
    }

    private static final Route<?, ?>[] ROUTES = {
        at("/pages/refused", _ -> Answer.problem(Fault.NOT_FOUND, "No.").with("Retry-After", "7")),
        at("/pages/broken", _ -> {
            throw new IllegalStateException("a private cause");
        }),
        at("/pages/away", _ -> {
            throw new SampleServer.Away();
        })
    };

    @ParameterizedTest
    @CsvSource({
        "/pages/refused, 404, not_found",
        "/pages/broken, 500, internal_error",
        "/pages/away, 503, unavailable",
        "/pages/refused?a=%FF, 400, invalid_request"
    })
    void showsEveryRefusalOfItsRoute(String path, int status, String code) throws IOException, InterruptedException {
        try (SampleServer server = new SampleServer(ROUTES)) {
            HttpResponse<String> answer = server.send(server.strangerTo(path));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).isEqualTo("<p>" + code + "</p>");
        }
    }

    @Test
    void keepsTheHeadersOfTheRefusal() throws IOException, InterruptedException {
        try (SampleServer server = new SampleServer(ROUTES)) {
            assertThat(server.send(server.strangerTo("/pages/refused"))
                            .headers()
                            .firstValue("Retry-After"))
                    .contains("7");
        }
    }
}

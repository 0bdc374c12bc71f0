package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSegmentTest {
    private static final Route<?, ?> DOCUMENT =
            Route.get("/{org}/workbook/{id}").through(Door.openPage()).handledBy(call -> Answer.ok(call.path("org")));

    @Test
    void answersWhereNoLiteralIs() throws IOException, InterruptedException {
        try (SampleServer server = new SampleServer(DOCUMENT)) {
            assertThat(server.send(server.strangerTo("/acme/workbook/x")).body())
                    .isEqualTo("\"acme\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/workbook/x", "/v2/workbook", "/v2/nothing/x"})
    void leavesGuardedPathsToTheirDoor(String path) throws IOException, InterruptedException {
        try (SampleServer server = new SampleServer(DOCUMENT)) {
            assertThat(server.send(server.strangerTo(path)).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void leavesPathsUnderOtherRoutesAlone() throws IOException, InterruptedException {
        try (SampleServer server = new SampleServer(DOCUMENT)) {
            assertThat(server.send(server.strangerTo("/page/workbook/x")).statusCode())
                    .isEqualTo(404);
        }
    }
}

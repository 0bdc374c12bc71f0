package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.TestClock;
import dev.signet.server.NodeClient.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever guesses waits on all nodes, and learns nothing by going from one to the other.
class SignInOnTwoServersTest {
    private final TestClock clock = new TestClock();
    private TwoNodes nodes;

    @BeforeEach
    void start() {
        nodes = new TwoNodes(clock);
    }

    @AfterEach
    void stop() throws IOException {
        nodes.close();
    }

    private Reply attempt(Node node, String email, String password) {
        return node.client.signIn(nodes.demo.organization().slug(), email, password);
    }

    @Test
    void waitsOnBothWhetherTheMemberExistsOrNot() {
        String password = nodes.demo.admin().password();
        for (String email : List.of(nodes.demo.admin().email(), "nobody@example.com")) {
            for (Node node : List.of(nodes.near, nodes.far, nodes.near)) {
                assertThat(attempt(node, email, "a guess").status()).isEqualTo(401);
            }
            for (Node node : List.of(nodes.far, nodes.near)) {
                Reply early = attempt(node, email, password);
                assertThat(early.status()).isEqualTo(429);
                assertThat(early.header("Retry-After")).isEqualTo("1");
            }
            clock.advance(Duration.ofSeconds(1));
            assertThat(attempt(nodes.far, email, "a guess").status()).isEqualTo(401);
            assertThat(attempt(nodes.near, email, password).header("Retry-After"))
                    .as("it grows")
                    .isEqualTo("2");
        }
    }

    @Test
    void theRightPasswordOnOneForgivesOnBoth() {
        String email = nodes.demo.admin().email();
        for (Node node : List.of(nodes.near, nodes.far)) attempt(node, email, "a mistake");
        assertThat(attempt(nodes.near, email, nodes.demo.admin().password()).status())
                .isEqualTo(303);
        for (Node node : List.of(nodes.far, nodes.near)) {
            assertThat(attempt(node, email, "a mistake").status()).isEqualTo(401);
        }
        assertThat(attempt(nodes.far, email, nodes.demo.admin().password()).status())
                .isEqualTo(303);
    }
}

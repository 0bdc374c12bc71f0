package dev.signet.web.embed;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// What the tests of viewers' addresses stand on: one server for a class.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EmbedTest {
    EmbedServer server;

    @BeforeAll
    void start() {
        server = new EmbedServer(EmbedServer.UI);
    }

    @AfterAll
    void stop() {
        server.close();
    }
}

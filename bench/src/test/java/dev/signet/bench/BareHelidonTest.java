package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import io.helidon.webserver.WebServer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BareHelidonTest {
    private static final int TOKEN = 700;
    private static final int WHOAMI = 150;

    private final Loopback loopback = new Loopback();
    private final WebServer server = new BareHelidon(TOKEN, WHOAMI).start(0);
    private URI url = URI.create("");

    @BeforeEach
    void isUp() {
        url = Loopback.at(server.port());
    }

    @AfterEach
    void stops() {
        server.stop();
    }

    @Test
    void answersAsManyBytesAsWhatIsComparedWithIt() {
        SignetClient client = new SignetClient(loopback, url);
        SignetClient.Grant grant = client.grant(new ClientCredential("id", "secret"));
        assertThat(grant.bytes()).isEqualTo(TOKEN);
        assertThat(client.whoamiBytes(grant.accessToken())).isEqualTo(WHOAMI);
        assertThat(loopback.answers(url.resolve("/healthz"))).isTrue();
    }

    @Test
    void readsTheForm() {
        URI token = url.resolve(SignetClient.TOKEN_PATH);
        assertThatThrownBy(() -> loopback.body(Loopback.form(token, "grant_type=client_credentials")))
                .isInstanceOf(StartFailure.class)
                .hasMessageEndingWith("answered 400.");
    }
}

package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class TicketChecksTest {

    @Test
    void theServersCodeAcceptsWhatTheHostSigns() {
        ClientCredential credential = new ClientCredential("client", "s".repeat(64));
        EmbeddingHost host = EmbeddingHost.ofDemo("http://localhost:1/w", credential, InstantSource.system());
        assertThat(TicketChecks.measure(host).count()).isEqualTo(TicketChecks.COUNT);
        assertThat(host.page().getRawQuery()).startsWith(":jwt=").endsWith("&:embed=true");
    }
}

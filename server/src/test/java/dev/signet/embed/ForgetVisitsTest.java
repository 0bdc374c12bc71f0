package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Rounds;
import dev.signet.secrets.OAuthTokens;
import dev.signet.secrets.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of sessions that are over, and of tickets that were used.
class ForgetVisitsTest {

    @Test
    void forgetsSessionsAndTheirTokensOnceTheyAreOver(@TempDir Path folder) {
        try (EmbedWorld world = new EmbedWorld(folder)) {
            world.organization("other", "admin@other.example");
            String token = OAuthTokens.under(Secret.ofText(world.host.secret())).encrypt(Secret.ofText("token"));
            world.opened(world.ticket()
                    .with("ver", "1.1")
                    .with("aud", "sigmacomputing")
                    .with("oauth_token", token));
            Rounds forget = ForgetVisits.rounds(world.test.database(), world.clock);

            forget.once();
            assertThat(world.count("select count(*) from embed.viewer_sessions"))
                    .isOne();
            assertThat(world.count("select count(*) from embed.session_tokens")).isOne();

            world.clock.advance(Duration.ofHours(2));
            forget.once();
            assertThat(world.count("select count(*) from embed.viewer_sessions"))
                    .isZero();
            assertThat(world.count("select count(*) from embed.session_tokens")).isZero();
        }
    }

    @Test
    void forgetsUsedTicketsThatHaveEnded(@TempDir Path folder) {
        try (EmbedWorld world = new EmbedWorld(folder)) {
            world.opened(world.ticket());
            world.clock.advance(Duration.ofDays(31));
            world.opened(world.ticket());
            ForgetVisits.rounds(world.test.database(), world.clock).once();
            assertThat(world.count("select count(*) from embed.used_tickets")).isOne();
            assertThat(world.count("select count(*) from embed.viewer_sessions"))
                    .isOne();
            assertThat(world.count("select count(*) from platform.directory where kind = 'viewer-session'"))
                    .isOne();
        }
    }
}

package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.credentials.KeysWorld.Client;
import dev.signet.credentials.TokenOutcome.Why;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Asking what tokens are good for, and ending them (RFC 7662, RFC 7009).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenStateTest {
    private KeysWorld world;
    private Client admins;
    private Client viewers;
    private Client strangers;

    @BeforeAll
    void start() {
        world = new KeysWorld();
        MemberId viewer = world.member("viewer@example.com", "View");
        admins = world.client();
        viewers = world.clientOf(viewer);
        strangers = world.created(
                world.stranger, KeysWorld.wanted(world.stranger.member(), "theirs", CredentialTerms.none()));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private boolean isActive(Client asking, String token) {
        return world.tokens.introspect().introspect(asking.proof(), token, "", HERE)
                instanceof IntrospectToken.Outcome.Active;
    }

    private void end(Client asking, String token, String hint) {
        assertThat(world.tokens.end().end(asking.proof(), token, hint, HERE)).isEmpty();
    }

    @Test
    void aCredentialLearnsOfItsOwnTokensAndAnAdminsOfAll() {
        TokenPair viewersPair = world.pair(viewers);
        TokenPair adminsPair = world.pair(admins);
        for (String token : List.of(viewersPair.accessToken(), viewersPair.refreshToken())) {
            assertThat(isActive(viewers, token)).isTrue();
            assertThat(isActive(admins, token)).isTrue();
            assertThat(isActive(strangers, token)).isFalse();
        }
        assertThat(isActive(viewers, adminsPair.accessToken())).isFalse();
    }

    @Test
    void tellsWhoseItIsAndUntilWhen() {
        TokenPair pair = world.pair(viewers);
        IntrospectToken.Outcome outcome =
                world.tokens.introspect().introspect(viewers.proof(), pair.accessToken(), "refresh_token", HERE);
        IntrospectToken.Outcome.Active active = (IntrospectToken.Outcome.Active) outcome;
        assertThat(active.credential().id()).isEqualTo(viewers.id());
        assertThat(active.expiresAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void aTokenThatIsOverIsNotActive() {
        TokenPair pair = world.pair(viewers);
        world.tokens.refresh().refresh(pair.refreshToken(), HERE);
        assertThat(isActive(viewers, pair.refreshToken())).isFalse();
        world.clock.advance(Duration.ofHours(1));
        assertThat(isActive(viewers, pair.accessToken())).isFalse();
        Client off = world.client();
        String token = world.pair(off).accessToken();
        world.off(off);
        assertThat(isActive(admins, token)).isFalse();
    }

    @Test
    void endsOneAccessTokenAndNoOther() {
        TokenPair pair = world.pair(viewers);
        TokenPair other = world.pair(viewers);
        end(viewers, pair.accessToken(), "access_token");
        assertThat(world.works(pair)).isFalse();
        assertThat(isActive(viewers, pair.accessToken())).isFalse();
        assertThat(world.works(other)).isTrue();
        assertThat(world.tokens.refresh().refresh(pair.refreshToken(), HERE)).isInstanceOf(TokenOutcome.Granted.class);
        assertThat(world.recorded(viewers).stream().map(record -> record.action()))
                .contains("token.revoke");
    }

    @Test
    void endsAWholeFamilyByItsRefreshToken() {
        TokenPair pair = world.pair(viewers);
        end(viewers, pair.refreshToken(), "nonsense");
        assertThat(world.works(pair)).isFalse();
        assertThat(world.tokens.refresh().refresh(pair.refreshToken(), HERE)).isEqualTo(refused(Why.FAMILY_REVOKED));
        end(viewers, pair.refreshToken(), "refresh_token");
    }

    @Test
    void endsNothingOfOthers() {
        TokenPair pair = world.pair(admins);
        end(viewers, pair.accessToken(), "");
        end(strangers, pair.refreshToken(), "");
        assertThat(world.works(pair)).isTrue();
        TokenPair theirs = world.pair(viewers);
        end(admins, theirs.accessToken(), "");
        assertThat(world.works(theirs)).isFalse();
    }

    @Test
    void refusesAClientThatDoesNotProveItself() {
        Client wrong = new Client(viewers.id(), "signet_cs_wrong");
        Client unknown = new Client(new ClientId("0".repeat(64)), "signet_cs_wrong");
        assertThat(world.tokens.end().end(wrong.proof(), "x", "", HERE))
                .contains(new TokenOutcome.Refused(Why.WRONG_SECRET));
        assertThat(world.tokens.introspect().introspect(unknown.proof(), "x", "", HERE))
                .isEqualTo(new IntrospectToken.Outcome.Refused(new TokenOutcome.Refused(Why.UNKNOWN_CLIENT)));
    }
}

package dev.signet.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Notices;
import dev.signet.access.Outbox;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.credentials.CredentialGround;
import dev.signet.credentials.CredentialKeys;
import dev.signet.credentials.CredentialLife;
import dev.signet.credentials.CredentialOutcome;
import dev.signet.credentials.FetchKeySet;
import dev.signet.credentials.KeySetHost;
import dev.signet.credentials.KeySetUrl;
import dev.signet.credentials.RegisterKey;
import dev.signet.credentials.RegisterKeySet;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.KeyPairOfAHost;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tickets signed with a registered key: Signet holds nothing that could have signed them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisteredKeyTicketsTest {
    private EmbedWorld world;
    private CredentialKeys keys;

    @BeforeAll
    void make(@TempDir Path folder) {
        world = new EmbedWorld(folder);
        keys = keysOver(FetchKeySet.off());
    }

    @AfterAll
    void close() {
        world.close();
    }

    static List<KeyPairOfAHost> pairs() {
        return List.of(KeyPairOfAHost.es256(), KeyPairOfAHost.ed25519(), KeyPairOfAHost.rs256());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void opensAnEmbedUntilTheKeyIsRemoved(KeyPairOfAHost pair) {
        UUID key = register(pair);
        assertThat(world.open(signed(pair, client().value(), pair.algorithm())))
                .isInstanceOf(EmbedOutcome.Opened.class);
        assertThat(world.open(signed(pair, client() + "." + key, pair.algorithm())))
                .isInstanceOf(EmbedOutcome.Opened.class);
        done(keys.remove().remove(world.admin, EmbedWorld.HERE, client(), key));
        assertThat(reason(signed(pair, client().value(), pair.algorithm())))
                .isIn(EmbedReason.FORGED, EmbedReason.OTHER_ALGORITHM);
    }

    @Test
    void aNamedKeyIsTheOnlyOneThatIsTried() {
        KeyPairOfAHost one = KeyPairOfAHost.es256();
        KeyPairOfAHost other = KeyPairOfAHost.es256();
        UUID first = register(one);
        UUID second = register(other);
        String kid = client() + "." + first;
        assertThat(world.open(signed(one, kid, "ES256"))).isInstanceOf(EmbedOutcome.Opened.class);
        assertThat(reason(signed(other, kid, "ES256"))).isEqualTo(EmbedReason.FORGED);
        assertThat(reason(signed(one, client() + "." + UUID.randomUUID(), "ES256")))
                .isEqualTo(EmbedReason.FORGED);
        assertThat(reason(signed(one, client() + ".x", "ES256"))).isEqualTo(EmbedReason.UNKNOWN_CREDENTIAL);
        assertThat(reason(world.host.sign(world.ticket().withHeader("kid", kid))))
                .isEqualTo(EmbedReason.OTHER_ALGORITHM);
        remove(first, second);
    }

    @Test
    void aPublicKeyIsNoSecretAndAnotherAlgorithmIsRefused() {
        KeyPairOfAHost pair = KeyPairOfAHost.rs256();
        UUID key = register(pair);
        for (String text : List.of(pair.registered().jwk(), pair.registered().thumbprint())) {
            assertThat(reason(world.ticket().signed(text))).isEqualTo(EmbedReason.FORGED);
            assertThat(reason(world.ticket()
                            .withHeader("kid", client() + "." + key)
                            .signed(text)))
                    .isEqualTo(EmbedReason.OTHER_ALGORITHM);
        }
        assertThat(reason(signed(pair, client().value(), "PS256"))).isEqualTo(EmbedReason.OTHER_ALGORITHM);
        assertThat(reason(signed(pair, client().value(), "none"))).isEqualTo(EmbedReason.OTHER_ALGORITHM);
        assertThat(world.open(world.ticket())).isInstanceOf(EmbedOutcome.Opened.class);
        remove(key);
    }

    @Test
    void opensAnEmbedWithEachKeyOfAKeySet() {
        KeyPairOfAHost one = KeyPairOfAHost.es256();
        KeyPairOfAHost other = KeyPairOfAHost.rs256();
        try (KeySetHost publisher = new KeySetHost();
                OutboundHttp http = KeySetHost.wayOut()) {
            publisher.publishes(one, other);
            UUID key = done(keysOver(new FetchKeySet(http, world.clock))
                    .registerSet()
                    .register(
                            world.admin,
                            EmbedWorld.HERE,
                            client(),
                            new RegisterKeySet.NewKeySet(
                                    "host",
                                    KeySetUrl.parse(publisher.url("jwks")).orElseThrow())));
            for (KeyPairOfAHost pair : List.of(one, other)) {
                for (String kid : List.of(client().value(), client() + "." + key)) {
                    assertThat(world.open(signed(pair, kid, pair.algorithm()))).isInstanceOf(EmbedOutcome.Opened.class);
                }
            }
            assertThat(reason(signed(KeyPairOfAHost.es256(), client() + "." + key, "ES256")))
                    .isEqualTo(EmbedReason.FORGED);
            for (String text :
                    List.of(one.registered().jwk(), other.registered().jwk())) {
                assertThat(reason(world.ticket().signed(text))).isEqualTo(EmbedReason.FORGED);
            }
            assertThat(publisher.asked()).isEqualTo(1);
            remove(key);
            assertThat(reason(signed(one, client() + "." + key, "ES256"))).isEqualTo(EmbedReason.FORGED);
        }
    }

    @Test
    void opensAnEmbedWithALaterKeyOfASetThatHasFewOfItsAlgorithm() {
        List<KeyPairOfAHost> pairs = Stream.concat(
                        Stream.generate(KeyPairOfAHost::es256).limit(4),
                        Stream.generate(KeyPairOfAHost::rs256).limit(4))
                .toList();
        try (KeySetHost publisher = new KeySetHost();
                OutboundHttp http = KeySetHost.wayOut()) {
            publisher.publishes(pairs.toArray(KeyPairOfAHost[]::new));
            KeySetUrl url = KeySetUrl.parse(publisher.url("jwks")).orElseThrow();
            UUID key = done(keysOver(new FetchKeySet(http, world.clock))
                    .registerSet()
                    .register(world.admin, EmbedWorld.HERE, client(), new RegisterKeySet.NewKeySet("host", url)));
            for (KeyPairOfAHost pair : List.of(pairs.getFirst(), pairs.getLast())) {
                for (String kid : List.of(client().value(), client() + "." + key)) {
                    assertThat(world.open(signed(pair, kid, pair.algorithm()))).isInstanceOf(EmbedOutcome.Opened.class);
                }
            }
            String disguised = signed(pairs.getLast(), client().value(), "ES256");
            assertThat(reason(disguised)).isEqualTo(EmbedReason.FORGED);
            remove(key);
        }
    }

    private CredentialKeys keysOver(FetchKeySet fetch) {
        return CredentialLife.over(new CredentialGround(
                        world.ground(), world.policies, world.sealer, new Notices(Outbox.off()), fetch))
                .secrets()
                .keys();
    }

    private ClientId client() {
        return world.host.credential().id();
    }

    private UUID register(KeyPairOfAHost pair) {
        Principal admin = world.admin;
        return done(keys.register()
                .register(admin, EmbedWorld.HERE, client(), new RegisterKey.NewKey("host", pair.registered())));
    }

    private void remove(UUID... ids) {
        for (UUID id : ids) done(keys.remove().remove(world.admin, EmbedWorld.HERE, client(), id));
    }

    private String signed(KeyPairOfAHost pair, String kid, String algorithm) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", algorithm);
        header.put("kid", kid);
        return pair.signed(header, world.ticket().claims());
    }

    private EmbedReason reason(String token) {
        return EmbedWorld.refusal(world.open(token)).reason();
    }

    private static <T> T done(CredentialOutcome<T> outcome) {
        if (outcome instanceof CredentialOutcome.Done<T> done) return done.value();
        throw new AssertionError(outcome);
    }
}

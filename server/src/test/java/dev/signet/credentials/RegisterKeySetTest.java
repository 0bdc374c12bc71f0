package dev.signet.credentials;

import static dev.signet.credentials.KeySetsWorld.newPath;
import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static dev.signet.credentials.KeysWorld.problem;
import static dev.signet.credentials.KeysWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Json;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.outbound.AddressGuard;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.KeyPairOfAHost;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Key sets as registered keys: what is taken, and who may act as the client then.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterKeySetTest {
    private static final KeyPairOfAHost ES256 = KeyPairOfAHost.es256();
    private static final KeyPairOfAHost ED25519 = KeyPairOfAHost.ed25519();
    private static final KeyPairOfAHost RS256 = KeyPairOfAHost.rs256();

    private final KeySetsWorld sets = new KeySetsWorld();
    private final KeysWorld world = sets.world;

    @AfterAll
    void close() {
        sets.close();
    }

    @Test
    void everyKeyOfTheSetGetsATokenByEachOfItsNames() {
        Map<String, Object> named = new HashMap<>(ES256.jwk());
        named.put("kid", "spring-2030");
        sets.host.publishes(List.of(named, ED25519.jwk(), RS256.jwk()));
        ClientId client = client();
        UUID key = done(sets.add(client, newPath()));
        for (KeyPairOfAHost pair : List.of(ES256, ED25519, RS256)) {
            assertGranted(sets.issue(pair, client));
            assertGranted(sets.issue(pair, client, client + "." + key));
        }
        assertGranted(sets.issue(ES256, client, "spring-2030"));
        assertThat(sets.issue(ED25519, client, "spring-2030")).isEqualTo(refused(Why.WRONG_ASSERTION));
        assertThat(sets.issue(ES256, client, "autumn-2030")).isEqualTo(refused(Why.WRONG_ASSERTION));
        assertThat(sets.issue(KeyPairOfAHost.es256(), client)).isEqualTo(refused(Why.WRONG_ASSERTION));
        world.uses.flush();
        assertThat(sets.read(client, key).lastUsedAt()).contains(world.clock.instant());
    }

    @Test
    void isShownWithWhatWasFound() {
        sets.host.publishes(List.of(ES256.jwk(), KeyPairOfAHost.rsa(1_024).jwk(), Map.of("kty", "EC", "crv", "P-521")));
        ClientId client = client();
        String path = newPath();
        CredentialKey key = sets.read(client, done(sets.add(client, path)));
        assertThat(key.source()).isInstanceOfSatisfying(CredentialKey.Source.Url.class, source -> {
            assertThat(source.url()).hasToString(sets.host.url(path));
            assertThat(source.fetched().keys()).isEqualTo(1);
            assertThat(source.fetched().skipped()).isEqualTo(2);
            assertThat(source.fetched().at()).contains(world.clock.instant());
            assertThat(source.fetched().error()).isEmpty();
        });
    }

    @Test
    void refusesASetThatRedirects() {
        sets.host.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", sets.host.url("elsewhere"));
            exchange.sendResponseHeaders(302, -1);
        });
        int before = sets.host.asked();
        assertRefused("redirects (302)");
        assertThat(sets.host.asked() - before).isEqualTo(1);
    }

    @Test
    void refusesASetOfTenMegabytesAndOneThatNeverEnds() {
        sets.host.answers(exchange -> {
            exchange.sendResponseHeaders(200, 10_000_000);
            exchange.getResponseBody().write(new byte[10_000_000]);
        });
        assertRefused("too long");
        sets.host.neverEnds();
        assertRefused("too long");
    }

    @Test
    void refusesWhatIsNoSet() {
        sets.host.says(404, "");
        assertRefused("answered 404");
        for (String body : List.of("<html>hello</html>", "", "[]", "{\"keys\":1}", Json.text(ES256.jwk()))) {
            sets.host.says(200, body);
            assertRefused("no JSON Web Key Set");
        }
    }

    @Test
    void refusesTwentyOneKeys() {
        sets.host.publishes(Collections.nCopies(21, ES256.jwk()));
        assertRefused("more than 20 keys");
    }

    @Test
    void refusesASetWithAPrivateKeyWholeAndRepeatsNothingOfIt() {
        Map<String, String> secret = new HashMap<>(ED25519.jwk());
        secret.put("d", "cHJpdmF0ZS1wYXJ0");
        sets.host.publishes(List.of(ES256.jwk(), secret));
        assertThat(assertRefused("private key")).doesNotContain("cHJpdmF0");
    }

    @Test
    void refusesASetWithASharedSecretWhole() {
        sets.host.publishes(List.of(ES256.jwk(), Map.of("kty", "oct", "k", "c2hhcmVk")));
        assertThat(assertRefused("shared secret")).doesNotContain("c2hhcmVk");
    }

    @Test
    void refusesASetOfWrongCurvesAndWeakKeysOnly() {
        Map<String, String> curve = new HashMap<>(ES256.jwk());
        curve.put("crv", "P-384");
        sets.host.publishes(List.of(curve));
        assertRefused("P-256");
        sets.host.publishes(List.of(KeyPairOfAHost.rsa(1_024).jwk()));
        assertRefused("2048");
        sets.host.publishes(List.of());
        assertRefused("without a key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void refusesPrivateAddressesAndPlainHttpWithoutAConnection(String name) {
        sets.host.publishes(ES256);
        int before = sets.host.asked();
        try (OutboundHttp guarded = OutboundHttp.trustingThePlatform(new AddressGuard(List.of()))) {
            RegisterKeySet register =
                    sets.keys(new FetchKeySet(guarded, world.clock)).registerSet();
            String plain = sets.host.url(newPath()).replace("127.0.0.1", name);
            for (String url : List.of(plain, plain.replace("http:", "https:"))) {
                KeySetUrl at = KeySetUrl.parse(url).orElseThrow();
                assertThat(problem(register.register(
                                world.admin, HERE, client(), new RegisterKeySet.NewKeySet("set", at))))
                        .startsWith("jwksUrl: ")
                        .contains("may not be reached");
            }
        }
        assertThat(sets.host.asked()).isEqualTo(before);
    }

    @Test
    void refusesTheSameUrlTwiceAndMoreThanFiveWithoutAsking() {
        sets.host.publishes(ES256);
        ClientId client = client();
        String path = newPath();
        done(sets.add(client, path));
        int before = sets.host.asked();
        assertThat(problem(sets.add(client, path))).contains("this URL already");
        assertThat(sets.host.asked()).isEqualTo(before);
        for (int i = 1; i < CredentialKeys.MOST_LIVE; i++) done(sets.add(client, newPath()));
        assertThat(problem(sets.add(client, newPath()))).contains("5 keys");
        assertThat(sets.host.asked() - before).isEqualTo(CredentialKeys.MOST_LIVE - 1);
    }

    @Test
    void whoMayNotRegisterCausesNoFetch() {
        sets.host.publishes(ES256);
        ClientId client = client();
        int before = sets.host.asked();
        assertThat(sets.add(world.stranger, client, newPath())).isInstanceOf(CredentialOutcome.NotFound.class);
        Principal viewer = new Principal.Human(
                world.admin.organization(), world.member("viewer-" + UUID.randomUUID() + "@acme.example", "View"));
        assertThat(sets.add(viewer, client, newPath())).isInstanceOf(CredentialOutcome.Forbidden.class);
        KeysWorld.Client revoked = world.client();
        world.revoke(revoked);
        assertThat(problem(sets.add(revoked.id(), newPath()))).contains("revoked");
        assertThat(sets.host.asked()).isEqualTo(before);
    }

    @Test
    void asksOneUrlOnceAMinuteWhoeverRegistersIt() {
        sets.host.says(500, "");
        String path = newPath();
        int before = sets.host.asked();
        assertThat(problem(sets.add(client(), path))).contains("answered 500").contains("after a minute");
        sets.host.publishes(ES256);
        assertThat(problem(sets.add(client(), path))).contains("answered 500");
        assertThat(sets.host.asked() - before).isEqualTo(1);
        world.clock.advance(FetchKeySet.APART);
        done(sets.add(client(), path));
        assertThat(sets.host.asked() - before).isEqualTo(2);
    }

    @Test
    void keysThatWereGivenAreTriedBeforeThoseOfSets() {
        ClientId client = client();
        sets.host.publishes(Collections.nCopies(20, ED25519.jwk()));
        done(sets.add(client, newPath()));
        KeyPairOfAHost given = KeyPairOfAHost.ed25519();
        done(sets.keys
                .register()
                .register(world.admin, HERE, client, new RegisterKey.NewKey("given", given.registered())));
        assertGranted(sets.issue(given, client));
    }

    @Test
    void triesFiveKeysOfASetAndTheOneThatIsNamed() {
        ClientId client = client();
        Map<String, String> sixth = new HashMap<>(ES256.jwk());
        sixth.put("kid", "the-sixth");
        List<Map<String, String>> entries = new ArrayList<>();
        for (int i = 0; i < TriedKeys.MOST; i++)
            entries.add(KeyPairOfAHost.es256().jwk());
        entries.add(sixth);
        sets.host.publishes(entries);
        UUID key = done(sets.add(client, newPath()));
        assertThat(sets.issue(ES256, client, client + "." + key)).isEqualTo(refused(Why.WRONG_ASSERTION));
        assertGranted(sets.issue(ES256, client, "the-sixth"));
    }

    @Test
    void takesOnlyUrlsThatNameNobody() {
        for (String url : List.of(
                "ftp://a.example/",
                "https:///jwks",
                "https://me:secret@a.example/jwks",
                "https://me@a.example/jwks",
                "https://a.example/jwks#x",
                "https://a.example/a b",
                "https://ä.example/",
                "jwks.json",
                "",
                "https://a.example/" + "x".repeat(2_000))) {
            assertThat(KeySetUrl.parse(url)).as(url).isEmpty();
        }
        assertThat(KeySetUrl.parse("https://a.example:8443/jwks?set=1"))
                .contains(new KeySetUrl(URI.create("https://a.example:8443/jwks?set=1")));
    }

    private ClientId client() {
        return world.client().id();
    }

    private String assertRefused(String why) {
        ClientId client = client();
        String sentence = problem(sets.add(client, newPath()));
        assertThat(sentence).startsWith("jwksUrl: ").contains(why);
        assertThat(done(sets.keys.read().list(world.admin, client))).isEmpty();
        return sentence;
    }

    private static void assertGranted(TokenOutcome outcome) {
        assertThat(outcome).isInstanceOf(TokenOutcome.Granted.class);
    }
}

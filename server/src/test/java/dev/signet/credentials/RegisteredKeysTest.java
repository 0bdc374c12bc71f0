package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static dev.signet.credentials.KeysWorld.problem;
import static dev.signet.credentials.KeysWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.ActorRecord;
import dev.signet.base.ClientId;
import dev.signet.credentials.KeysWorld.Client;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.secrets.KeyPairOfAHost;
import dev.signet.secrets.UntrustedAssertion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Registered keys, and clients that authenticate with them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisteredKeysTest {
    private static final String SERVER = "https://signet.example";
    private static final KeyPairOfAHost PAIR = KeyPairOfAHost.es256();

    private final KeysWorld world = new KeysWorld();

    @AfterAll
    void close() {
        world.close();
    }

    static List<KeyPairOfAHost> pairs() {
        return List.of(PAIR, KeyPairOfAHost.ed25519(), KeyPairOfAHost.rs256());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aSignedAssertionGetsAToken(KeyPairOfAHost pair) {
        ClientId bare = bare();
        UUID key = register(bare, pair);
        TokenOutcome outcome = issue(pair, bare, claims(bare));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TokenOutcome.Granted.class,
                        granted -> assertThat(world.works(granted.tokens())).isTrue());
        world.uses.flush();
        assertThat(done(keys().read().read(world.admin, bare, key)).lastUsedAt())
                .contains(world.clock.instant());
    }

    @Test
    void anAssertionIsGoodOnceOnEveryNode() {
        Client client = clientWith(PAIR);
        Map<String, Object> claims = claims(client.id());
        assertThat(issue(PAIR, client.id(), claims)).isInstanceOf(TokenOutcome.Granted.class);
        assertThat(issue(PAIR, client.id(), claims)).isEqualTo(refused(Why.ASSERTION_USED));
        ClientTokens there = world.node(world.test.database(), ClientTokens.RateLimits.NONE);
        assertThat(there.issue().issue(proof(PAIR, header(client.id()), claims), HERE))
                .isEqualTo(refused(Why.ASSERTION_USED));
    }

    @Test
    void aKeyIsNamedOrAllAreTried() {
        Client client = clientWith(PAIR);
        KeyPairOfAHost other = KeyPairOfAHost.es256();
        UUID second = register(client.id(), other);
        Map<String, Object> named = Map.of("alg", "ES256", "kid", client.id() + "." + second);
        assertThat(issue(proof(other, named, claims(client.id())))).isInstanceOf(TokenOutcome.Granted.class);
        assertThat(issue(proof(PAIR, named, claims(client.id())))).isEqualTo(refused(Why.WRONG_ASSERTION));
        assertThat(issue(proof(PAIR, Map.of("alg", "ES256"), claims(client.id()))))
                .isInstanceOf(TokenOutcome.Granted.class);
    }

    @Test
    void anUnknownClientAndAWrongKeyAreRefusedAlike() {
        Client client = clientWith(PAIR);
        ClientId nobody = new ClientId("0".repeat(64));
        assertThat(issue(KeyPairOfAHost.es256(), client.id(), claims(client.id())))
                .isEqualTo(refused(Why.WRONG_ASSERTION));
        assertThat(issue(PAIR, nobody, claims(nobody))).isEqualTo(refused(Why.WRONG_ASSERTION));
        Client keyless = world.client();
        assertThat(issue(PAIR, keyless.id(), claims(keyless.id()))).isEqualTo(refused(Why.WRONG_ASSERTION));
        Map<String, Object> other = Map.of("alg", "EdDSA");
        assertThat(issue(proof(PAIR, other, claims(client.id())))).isEqualTo(refused(Why.WRONG_ASSERTION));
    }

    @Test
    void everyClaimIsHeldAgainstTheRules() {
        Client client = clientWith(PAIR);
        long now = world.clock.instant().getEpochSecond();
        assertThat(changed(client, "iss", "me")).isEqualTo(refused(Why.ASSERTION_OTHER_CLIENT));
        assertThat(changed(client, "aud", "https://other.example")).isEqualTo(refused(Why.ASSERTION_OTHER_AUDIENCE));
        assertThat(changed(client, "aud", List.of(SERVER, "https://other.example")))
                .isEqualTo(refused(Why.ASSERTION_OTHER_AUDIENCE));
        assertThat(changed(client, "aud", List.of())).isEqualTo(refused(Why.ASSERTION_OTHER_AUDIENCE));
        assertThat(changed(client, "exp", now)).isEqualTo(refused(Why.ASSERTION_EXPIRED));
        assertThat(changed(client, "exp", now + 301)).isEqualTo(refused(Why.ASSERTION_TOO_LONG));
        assertThat(changed(client, "exp", "soon")).isEqualTo(refused(Why.ASSERTION_NOT_CLAIMS));
        assertThat(changed(client, "jti", "")).isEqualTo(refused(Why.ASSERTION_NOT_CLAIMS));
        assertThat(changed(client, "nbf", now + 61)).isEqualTo(refused(Why.ASSERTION_NOT_YET_VALID));
        assertThat(changed(client, "iat", now + 61)).isEqualTo(refused(Why.ASSERTION_NOT_YET_VALID));
        assertThat(changed(client, "aud", List.of(SERVER))).isInstanceOf(TokenOutcome.Granted.class);
        assertThat(changed(client, "exp", now + 300)).isInstanceOf(TokenOutcome.Granted.class);
    }

    @Test
    void aRemovedKeyIsWorthNothingAtOnce() {
        ClientId bare = bare();
        UUID key = register(bare, PAIR);
        register(bare, KeyPairOfAHost.ed25519());
        assertThat(issue(PAIR, bare, claims(bare))).isInstanceOf(TokenOutcome.Granted.class);
        done(keys().remove().remove(world.admin, HERE, bare, key));
        assertThat(issue(PAIR, bare, claims(bare))).isEqualTo(refused(Why.WRONG_ASSERTION));
        assertThat(done(keys().read().list(world.admin, bare))).hasSize(1);
        assertThat(keys().remove().remove(world.admin, HERE, bare, key)).isInstanceOf(CredentialOutcome.NotFound.class);
    }

    @Test
    void theLastKeyMayGoOnlyWhereThereIsALiveSecret() {
        ClientId bare = bare();
        UUID last = register(bare, PAIR);
        assertThat(problem(keys().remove().remove(world.admin, HERE, bare, last)))
                .contains("only key")
                .contains("Add another key first, or disable or revoke");
        register(bare, KeyPairOfAHost.ed25519());
        done(keys().remove().remove(world.admin, HERE, bare, last));
        Client both = clientWith(PAIR);
        UUID beside =
                done(keys().read().list(world.admin, both.id())).getFirst().id();
        done(keys().remove().remove(world.admin, HERE, both.id(), beside));
    }

    @Test
    void whoHoldsTheKeyLearnsThatTheCredentialIsOffAndTheAssertionIsNotUsedUp() {
        Client client = clientWith(PAIR);
        Map<String, Object> claims = claims(client.id());
        world.off(client);
        assertThat(issue(PAIR, client.id(), claims)).isEqualTo(refused(Why.DISABLED));
        world.on(client);
        assertThat(issue(PAIR, client.id(), claims)).isInstanceOf(TokenOutcome.Granted.class);
    }

    @Test
    void takesFiveKeysAndNoneTwice() {
        Client client = clientWith(PAIR);
        assertThat(problem(add(client.id(), PAIR))).contains("already");
        for (int i = 1; i < CredentialKeys.MOST_LIVE; i++) register(client.id(), KeyPairOfAHost.ed25519());
        assertThat(problem(add(client.id(), KeyPairOfAHost.ed25519()))).contains("5 keys");
    }

    @Test
    void theLastSecretMayEndOnlyWhereThereIsAKey() {
        Client client = world.client();
        UUID secret = world.known(client).secrets().getFirst().id();
        EndSecret end = world.life.secrets().end();
        assertThat(problem(end.end(world.admin, HERE, client.id(), secret))).contains("only live secret");
        register(client.id(), PAIR);
        done(end.end(world.admin, HERE, client.id(), secret));
        assertThat(world.issue(client)).isEqualTo(refused(Why.SECRET_ENDED));
        assertThat(issue(PAIR, client.id(), claims(client.id()))).isInstanceOf(TokenOutcome.Granted.class);
    }

    @Test
    void keysAreHiddenFromOtherOrganizationsAndAllOfItIsAudited() {
        Client client = clientWith(PAIR);
        assertThat(keys().read().list(world.stranger, client.id())).isInstanceOf(CredentialOutcome.NotFound.class);
        assertThat(keys().register()
                        .register(world.stranger, HERE, client.id(), new RegisterKey.NewKey("k", PAIR.registered())))
                .isInstanceOf(CredentialOutcome.NotFound.class);
        issue(PAIR, client.id(), claims(client.id()));
        assertThat(world.recorded(client)).extracting(ActorRecord::action).contains("token.grant");
    }

    private CredentialKeys keys() {
        return world.life.secrets().keys();
    }

    private ClientId bare() {
        CreateCredential.NewCredential wanted = new CreateCredential.NewCredential(
                world.admin.member(),
                new Credential.Description("bare " + UUID.randomUUID(), ""),
                Set.of(Scope.API),
                CredentialTerms.none(),
                CreateCredential.FirstSecret.NONE);
        if (world.life.create().create(world.admin, HERE, wanted)
                instanceof CreateCredential.Outcome.CreatedBare(Credential credential)) {
            assertThat(done(world.life.looking().read().read(world.admin, credential.id()))
                            .secrets())
                    .isEmpty();
            return credential.id();
        }
        throw new AssertionError("it has a secret");
    }

    private Client clientWith(KeyPairOfAHost pair) {
        Client client = world.client();
        register(client.id(), pair);
        return client;
    }

    private UUID register(ClientId client, KeyPairOfAHost pair) {
        return done(add(client, pair));
    }

    private CredentialOutcome<UUID> add(ClientId client, KeyPairOfAHost pair) {
        return keys().register().register(world.admin, HERE, client, new RegisterKey.NewKey("key", pair.registered()));
    }

    private TokenOutcome changed(Client client, String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(claims(client.id()));
        claims.put(claim, value);
        return issue(PAIR, client.id(), claims);
    }

    private Map<String, Object> claims(ClientId client) {
        return Map.of(
                "iss", client.value(),
                "sub", client.value(),
                "aud", SERVER,
                "exp", world.clock.instant().getEpochSecond() + 60,
                "jti", UUID.randomUUID().toString());
    }

    private static Map<String, Object> header(ClientId client) {
        return Map.of("alg", "ES256", "kid", client.value());
    }

    private TokenOutcome issue(KeyPairOfAHost pair, ClientId client, Map<String, Object> claims) {
        return issue(proof(pair, Map.of("alg", pair.algorithm(), "kid", client.value()), claims));
    }

    private TokenOutcome issue(ClientProof proof) {
        return world.tokens.issue().issue(proof, HERE);
    }

    private static ClientProof proof(KeyPairOfAHost pair, Map<String, Object> header, Map<String, Object> claims) {
        UntrustedAssertion assertion =
                UntrustedAssertion.parse(pair.signed(header, claims)).orElseThrow();
        return new ClientProof.ByAssertion(assertion, Set.of(SERVER));
    }
}

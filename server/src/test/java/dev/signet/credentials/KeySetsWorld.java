package dev.signet.credentials;

import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;

import dev.signet.access.Notices;
import dev.signet.access.Outbox;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.KeyPairOfAHost;
import dev.signet.secrets.UntrustedAssertion;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Credentials, a host that publishes key sets, and a node that fetches them when a test says so.
final class KeySetsWorld implements AutoCloseable {
    private static final String SERVER = "https://signet.example";

    final KeysWorld world = new KeysWorld();
    final KeySetHost host = new KeySetHost();
    final OutboundHttp http = KeySetHost.wayOut();
    final FetchKeySet fetch = new FetchKeySet(http, world.clock);
    final CredentialKeys keys = keys(fetch);
    final RefreshKeySets refresh = new RefreshKeySets(world.ground, fetch);

    CredentialKeys keys(FetchKeySet over) {
        return CredentialLife.over(new CredentialGround(
                        world.ground, world.policies, world.sealer, new Notices(Outbox.off()), over))
                .secrets()
                .keys();
    }

    /// A path no other test has, so that what was found there is not remembered.
    static String newPath() {
        return UUID.randomUUID().toString();
    }

    CredentialOutcome<UUID> add(ClientId client, String path) {
        return add(world.admin, client, path);
    }

    CredentialOutcome<UUID> add(Principal by, ClientId client, String path) {
        return keys.registerSet().register(by, HERE, client, new RegisterKeySet.NewKeySet("set", host.at(path)));
    }

    CredentialKey read(ClientId client, UUID key) {
        return done(keys.read().read(world.admin, client, key));
    }

    CredentialKey.Fetched fetched(ClientId client, UUID key) {
        if (read(client, key).source() instanceof CredentialKey.Source.Url url) return url.fetched();
        throw new AssertionError("no key set");
    }

    /// So much later, all that is due is fetched.
    void later(Duration by) {
        world.clock.advance(by);
        refresh.all();
    }

    TokenOutcome issue(KeyPairOfAHost pair, ClientId client) {
        return issue(pair, client, client.value());
    }

    TokenOutcome issue(KeyPairOfAHost pair, ClientId client, String kid) {
        return issue(world.tokens, pair, client, kid);
    }

    TokenOutcome issue(ClientTokens node, KeyPairOfAHost pair, ClientId client, String kid) {
        return node.issue()
                .issue(proof(pair.signed(Map.of("alg", pair.algorithm(), "kid", kid), claims(client))), HERE);
    }

    static ClientProof proof(String assertion) {
        return new ClientProof.ByAssertion(UntrustedAssertion.parse(assertion).orElseThrow(), Set.of(SERVER));
    }

    Map<String, Object> claims(ClientId client) {
        return Map.of(
                "iss", client.value(),
                "sub", client.value(),
                "aud", SERVER,
                "exp", world.clock.instant().getEpochSecond() + 60,
                "jti", UUID.randomUUID().toString());
    }

    /// How many records there are of key sets that work or do not, from now on.
    long recorded(ClientId client, String outcome) {
        return world.test
                .database()
                .inOrganization(
                        world.admin.organization(),
                        tx -> tx.sql()
                                .fetchSingle(
                                        "select count(*) from access.audit_records where action ="
                                                + " 'credential.key-fetch' and subject = ? and details like ?",
                                        "client:" + client,
                                        "%\"outcome\":\"" + outcome + "\"%")
                                .get(0, Long.class));
    }

    @Override
    public void close() {
        http.close();
        host.close();
        world.close();
    }
}

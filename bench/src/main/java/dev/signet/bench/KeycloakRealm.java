package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// A realm that signs as Signet does (HS256), and its clients.
record KeycloakRealm(Loopback loopback, URI server) {
    private static final String NAME = "bench";

    private static final int TOKEN_SECONDS = 3_600; // as Signet's; its own five minutes are shorter than a run

    private static final Map<String, Object> REALM = Map.of(
            "realm",
            NAME,
            "enabled",
            true,
            "sslRequired",
            "NONE",
            "defaultSignatureAlgorithm",
            "HS256",
            "accessTokenLifespan",
            TOKEN_SECONDS);

    /// Where its clients get tokens.
    URI tokenUrl() {
        return server.resolve("/realms/" + NAME + "/protocol/openid-connect/token");
    }

    /// Where its clients ask about tokens.
    URI introspectUrl() {
        return server.resolve("/realms/" + NAME + "/protocol/openid-connect/token/introspect");
    }

    /// Creates the realm with so many clients.
    List<ClientCredential> create(int clients, ClientCredential admin) {
        URI realms = server.resolve("/admin/realms");
        loopback.body(Loopback.json(realms, adminToken(admin), REALM));
        String token = adminToken(admin); // one that knows the new realm, and a fresh one: they live a minute
        URI url = server.resolve("/admin/realms/" + NAME + "/clients");
        List<ClientCredential> created = IntStream.rangeClosed(1, clients)
                .mapToObj(number -> new ClientCredential("client-" + number, "secret-" + number))
                .toList();
        created.forEach(client -> loopback.body(Loopback.json(url, token, wanted(client))));
        return created;
    }

    private static Map<String, Object> wanted(ClientCredential client) {
        return Map.of(
                "clientId",
                client.id(),
                "secret",
                client.secret(),
                "serviceAccountsEnabled",
                true,
                "publicClient",
                false,
                "standardFlowEnabled",
                false,
                "protocol",
                "openid-connect",
                "protocolMappers",
                List.of(audienceOf(client)));
    }

    /// Since 26.6.2 a token is live only to clients in its audience, the one that got it not excepted.
    private static Map<String, Object> audienceOf(ClientCredential client) {
        return Map.of(
                "name",
                "own audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.client.audience", client.id(), "access.token.claim", "true"));
    }

    private String adminToken(ClientCredential admin) {
        URI url = server.resolve("/realms/master/protocol/openid-connect/token");
        String form = "grant_type=password&client_id=admin-cli&username=" + admin.id() + "&password=" + admin.secret();
        JsonNode token = loopback.jsonBody(Loopback.form(url, form)).path("access_token");
        if (!token.isString()) throw new StartFailure("Keycloak gave its administrator no token.");
        return token.stringValue();
    }
}

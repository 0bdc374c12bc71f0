package dev.signet.oidc;

import dev.signet.base.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A realm of a Keycloak with one client, as an administrator of Keycloak would set it up for Signet.
final class KeycloakRealm {
    static final String CLIENT = "signet";
    static final String CLIENT_SECRET = "a-secret-of-keycloaks";
    static final String PASSWORD = "correct-horse-battery";

    private static final String NAME = "house";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    private KeycloakRealm(URI server) {
        this.server = server;
    }

    /// A person there.
    record Person(String name, String email, Address address, String group) {}

    /// Whether the address is known to be theirs.
    enum Address {
        VERIFIED,
        NOT_VERIFIED
    }

    /// Creates the realm; its client's people are sent back below that address only.
    static KeycloakRealm create(URI server, URI signet) {
        KeycloakRealm realm = new KeycloakRealm(server);
        realm.post("/admin/realms", Map.of("realm", NAME, "enabled", true, "sslRequired", "NONE"));
        realm.post("/admin/realms/house/clients", client(signet));
        return realm;
    }

    /// What Signet is told.
    URI issuer() {
        return server.resolve("/realms/" + NAME);
    }

    /// Creates groups of these names.
    void groups(String... names) {
        for (String name : names) post("/admin/realms/house/groups", Map.of("name", name));
    }

    /// Creates a person with [#PASSWORD].
    void person(Person person) {
        post(
                "/admin/realms/house/users",
                Map.of(
                        "username",
                        person.name(),
                        "email",
                        person.email(),
                        "emailVerified",
                        person.address() == Address.VERIFIED,
                        "firstName",
                        "Kay",
                        "lastName",
                        "Cloak",
                        "enabled",
                        true,
                        "groups",
                        List.of(person.group()),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
    }

    /// How many sessions that person has there.
    int sessions(String name) {
        String id = get("/admin/realms/house/users?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asString();
        return get("/admin/realms/house/users/" + id + "/sessions").size();
    }

    private static Map<String, Object> client(URI signet) {
        return Map.of(
                "clientId",
                CLIENT,
                "secret",
                CLIENT_SECRET,
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "redirectUris",
                List.of(signet.resolve("/login/oidc/callback").toString()),
                "attributes",
                Map.of("pkce.code.challenge.method", "S256", "post.logout.redirect.uris", signet.resolve("/") + "*"),
                "protocolMappers",
                List.of(groupsClaim()));
    }

    private static Map<String, Object> groupsClaim() {
        return Map.of(
                "name",
                "groups",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-group-membership-mapper",
                "config",
                Map.of("claim.name", "groups", "full.path", "false", "id.token.claim", "true"));
    }

    private void post(String path, Object body) {
        HttpResponse<byte[]> response = send(authorized(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body))));
        if (response.statusCode() != 201) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
    }

    private JsonNode get(String path) {
        return Json.parse(send(authorized(path)).body()).orElseThrow();
    }

    /// With a token of the moment: they live a minute.
    private HttpRequest.Builder authorized(String path) {
        String form = "grant_type=password&client_id=admin-cli&username=" + KeycloakServer.ADMIN + "&password="
                + KeycloakServer.ADMIN;
        HttpRequest.Builder ask = HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        String token =
                Json.parse(send(ask).body()).orElseThrow().path("access_token").asString();
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

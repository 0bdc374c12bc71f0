package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The few calls that prepare a measurement, as any client of the public API makes them.
record SignetClient(Loopback loopback, URI server) {
    static final String TOKEN_PATH = "/v2/auth/token";
    static final String INTROSPECT_PATH = "/v2/auth/introspect";
    static final String WHOAMI_PATH = "/v2/whoami";

    /// An answer's size, and the access token in it.
    record Grant(String accessToken, int bytes) {}

    private record NewCredential(String ownerId, String name, List<String> scopes) {}

    /// Asks for a token.
    Grant grant(ClientCredential credential) {
        HttpRequest request = Loopback.form(server.resolve(TOKEN_PATH), credential.tokenForm());
        return new Grant(text(loopback.jsonBody(request), "access_token"), loopback.body(request).length);
    }

    /// The size of the answer about a token.
    int whoamiBytes(String token) {
        HttpRequest request = Loopback.to(server.resolve(WHOAMI_PATH))
                .header("Authorization", "Bearer " + token)
                .build();
        return loopback.body(request).length;
    }

    /// How many credentials, acting as whom.
    record Wanted(int count, String memberId) {}

    /// Creates so many credentials that act as this member.
    List<ClientCredential> create(int count, String memberId, String token) {
        return create("bench", new Wanted(count, memberId), token);
    }

    /// Creates credentials whose names begin with that word.
    List<ClientCredential> create(String word, Wanted wanted, String token) {
        URI url = server.resolve("/v2/credentials");
        return IntStream.rangeClosed(1, wanted.count())
                .mapToObj(number -> new NewCredential(wanted.memberId(), word + " " + number, List.of("api")))
                .map(body -> loopback.jsonBody(Loopback.json(url, token, body)))
                .map(created -> new ClientCredential(text(created, "clientId"), text(created, "clientSecret")))
                .toList();
    }

    /// Creates a member who may build documents; gives its id.
    String createMember(String email, String token) {
        Map<String, String> wanted =
                Map.of("email", email, "firstName", "Bench", "lastName", "Person", "memberType", "Build");
        return text(loopback.jsonBody(Loopback.json(server.resolve("/v2/members"), token, wanted)), "memberId");
    }

    private static String text(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        if (!value.isString()) throw new StartFailure("An answer of Signet holds no " + field + ".");
        return value.stringValue();
    }
}

package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.credentials.SubjectToken;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/// The token endpoint answers every form: with a token, or with a problem that is the caller's.
class TokenFormsTest {
    private static final List<String> NAMES = List.of(
            "subject_token",
            "subject_token_type",
            "actor_token",
            "actor_token_type",
            "requested_token_type",
            "assertion",
            "client_id",
            "client_assertion",
            "scope");

    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient API = new ApiClient(SERVER);

    @AfterContainer
    static void stop() {
        API.close();
        SERVER.close();
    }

    @Provide
    Arbitrary<Map<String, String>> forms() {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(
                        "urn:ietf:params:oauth:token-type:jwt",
                        "urn:ietf:params:oauth:token-type:access_token",
                        "ACTOR",
                        "SUBJECT",
                        "a.b.c",
                        "..",
                        "\0"),
                Arbitraries.strings().ofMaxLength(50));
        return Arbitraries.maps(Arbitraries.of(NAMES), values).ofMaxSize(6);
    }

    @Property(tries = 200)
    void everyFormIsAnswered(@ForAll("forms") Map<String, String> fields, @ForAll boolean exchange) {
        String actor = API.token(SERVER.client());
        String subject = SubjectToken.of(SERVER.clientId(), "x", SERVER.clock().instant())
                .signed(SERVER.clientSecret());
        Map<String, String> form = new HashMap<>();
        fields.forEach(
                (name, value) -> form.put(name, value.replace("ACTOR", actor).replace("SUBJECT", subject)));
        form.put(
                "grant_type",
                exchange
                        ? "urn:ietf:params:oauth:grant-type:token-exchange"
                        : "urn:ietf:params:oauth:grant-type:jwt-bearer");
        Reply reply = API.send(API.formRequest(form).header("Authorization", "Bearer " + actor));
        assertThat(reply.status()).as(form.keySet().toString()).isIn(200, 400, 401, 403);
        assertThat(reply.text("message")).isNotEmpty();
    }
}

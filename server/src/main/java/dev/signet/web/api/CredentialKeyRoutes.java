package dev.signet.web.api;

import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.credentials.CredentialKeys;
import dev.signet.credentials.CredentialOutcome;
import dev.signet.credentials.KeyHint;
import dev.signet.credentials.KeySetUrl;
import dev.signet.credentials.RegisterKey;
import dev.signet.credentials.RegisterKeySet;
import dev.signet.http.Answer;
import dev.signet.http.BodyOf;
import dev.signet.http.Call;
import dev.signet.http.Doc;
import dev.signet.http.NoBody;
import dev.signet.http.Route;
import dev.signet.http.RouteDraft;
import dev.signet.http.Stranger;
import dev.signet.http.Text;
import dev.signet.secrets.JwkFlaw;
import dev.signet.secrets.JwkOutcome;
import dev.signet.secrets.KeySet;
import dev.signet.secrets.VerifyingKey;
import dev.signet.web.Origins;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/// `…/v2/credentials/{clientId}/keys`: the registered public keys and key sets of a credential; ours.
final class CredentialKeyRoutes {
    private static final String KEYS = "/v2/credentials/{clientId}/keys";
    private static final String ONE = KEYS + "/{keyId}";
    private static final int MAX_BODY_BYTES = 16 * 1024;
    private static final Violation NEITHER = new Violation("jwk", "Give a public key as jwk, or a jwksUrl.");
    private static final Violation BOTH = new Violation("jwksUrl", "Give jwk or jwksUrl, not both.");

    private final ApiDoor door;
    private final CredentialKeys keys;

    CredentialKeyRoutes(ApiDoor door, CredentialCases cases) {
        this.door = door;
        this.keys = cases.life().secrets().keys();
    }

    /// A key to register.
    record NewKey(
            @Doc("What people call it")
            @Text(min = 1, max = 255, pattern = "(?s).*\\S.*", says = "a name that is not blank")
            String name,

            @Doc("The public key as a JSON Web Key (RFC 7517): P-256 (ES256), Ed25519 (EdDSA) or RSA of 2048 bits"
                    + " and more (RS256). Never the private key")
            Optional<JsonNode> jwk,

            @Doc("Instead of jwk: where a JSON Web Key Set is published, by https. At most " + KeySet.MOST
                    + " keys; fetched now, and again and again")
            Optional<String> jwksUrl) {}

    /// The id of a new key.
    record RegisteredKey(String keyId) {}

    /// A part of the keys.
    record KeyList(List<CredentialKeyJson> entries, Optional<String> nextPage, int total) {}

    List<Route<?, ?>> all() {
        return List.of(
                at(Route.post(KEYS))
                        .named("registerKey", "Register a public key of a client credential")
                        .described("Who holds the private key authenticates with client assertions (private_key_jwt,"
                                + " RFC 7523) and, with the privilege Embedding, signs embed tickets. Give jwk or"
                                + " jwksUrl; the keys of a key set are refreshed in the background. At most "
                                + CredentialKeys.MOST_LIVE + " a credential, a key set counts as one.")
                        .takes(BodyOf.json(NewKey.class))
                        .limitedTo(MAX_BODY_BYTES)
                        .answers(
                                200,
                                "Its id; a token names it as kid: the client ID, a point and this id",
                                RegisteredKey.class)
                        .handledBy(this::register),
                at(Route.get(KEYS))
                        .named("listKeys", "List the public keys of a client credential")
                        .query(Paging.PAGE)
                        .query(Paging.LIMIT)
                        .answers(200, "A page of keys, the oldest first", KeyList.class)
                        .handledBy(this::list),
                at(Route.get(ONE))
                        .named("getKey", "Look at a public key of a client credential")
                        .answers(200, "The key", CredentialKeyJson.class)
                        .handledBy(this::get),
                at(Route.delete(ONE))
                        .named("removeKey", "Remove a public key of a client credential")
                        .described("At once. The last one of a credential without a live secret stays: add another"
                                + " first, or revoke the credential. Tokens got with it live on to their end.")
                        .answers(200, "It is removed")
                        .handledBy(this::remove));
    }

    private RouteDraft<Principal, NoBody> at(RouteDraft<Stranger, NoBody> draft) {
        return draft.tagged("credentials").through(door);
    }

    private Answer register(Call<Principal, NewKey> call) {
        NewKey body = call.body();
        if (body.jwk().isPresent() && body.jwksUrl().isPresent()) return violated(call, BOTH);
        if (body.jwk().isEmpty() && body.jwksUrl().isEmpty()) return violated(call, NEITHER);
        return body.jwk()
                .map(jwk -> registerKey(call, jwk))
                .orElseGet(() -> registerSet(call, body.jwksUrl().orElseThrow()));
    }

    private Answer registerKey(Call<Principal, NewKey> call, JsonNode jwk) {
        return switch (VerifyingKey.read(jwk)) {
            case JwkOutcome.Refused(JwkFlaw flaw) -> violated(call, new Violation("jwk", flaw.sentence()));
            case JwkOutcome.Read(VerifyingKey key) ->
                registered(
                        call,
                        (id, origin) -> keys.register()
                                .register(call.caller(), origin, id, new RegisterKey.NewKey(name(call), key)));
        };
    }

    private Answer registerSet(Call<Principal, NewKey> call, String text) {
        return KeySetUrl.parse(text)
                .map(url -> registered(
                        call,
                        (id, origin) -> keys.registerSet()
                                .register(call.caller(), origin, id, new RegisterKeySet.NewKeySet(name(call), url))))
                .orElseGet(() -> violated(call, new Violation("jwksUrl", KeySetUrl.SENTENCE)));
    }

    private static String name(Call<Principal, NewKey> call) {
        return call.body().name().strip();
    }

    private Answer registered(
            Call<Principal, NewKey> call, BiFunction<ClientId, Origin, CredentialOutcome<UUID>> register) {
        return CredentialAnswers.forPath(
                call,
                id -> CredentialAnswers.of(
                        register.apply(id, Origins.of(call.request())),
                        key -> Answer.ok(new RegisteredKey(key.toString()))));
    }

    /// Who may not register one is told that first.
    private Answer violated(Call<Principal, NewKey> call, Violation violation) {
        return CredentialAnswers.forPath(
                call,
                id -> CredentialAnswers.of(
                        keys.read().list(call.caller(), id), _ -> Answer.problem(Problem.invalid(List.of(violation)))));
    }

    private Answer list(Call<Principal, NoBody> call) {
        return CredentialAnswers.forPath(
                call,
                id -> CredentialAnswers.of(
                        keys.read().list(call.caller(), id),
                        all -> Answer.ok(Paging.of(call)
                                .cut(all.stream().map(CredentialKeyJson::of).toList()))));
    }

    private Answer get(Call<Principal, NoBody> call) {
        return forKey(
                call,
                (id, key) -> CredentialAnswers.of(
                        keys.read().read(call.caller(), id, key), found -> Answer.ok(CredentialKeyJson.whole(found))));
    }

    private Answer remove(Call<Principal, NoBody> call) {
        return forKey(
                call,
                (id, key) -> CredentialAnswers.of(
                        keys.remove().remove(call.caller(), Origins.of(call.request()), id, key),
                        _ -> Answer.emptyObject()));
    }

    /// The answer for credential and key of the path; what is not shaped like an id is none.
    private static Answer forKey(Call<Principal, NoBody> call, BiFunction<ClientId, UUID, Answer> answer) {
        Optional<UUID> key = KeyHint.keyId(call.path("keyId"));
        if (key.isEmpty()) return CredentialAnswers.notFound();
        return CredentialAnswers.forPath(call, id -> answer.apply(id, key.get()));
    }
}

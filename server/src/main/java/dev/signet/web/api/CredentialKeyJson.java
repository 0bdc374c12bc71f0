package dev.signet.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.base.Json;
import dev.signet.credentials.CredentialKey;
import dev.signet.http.Doc;
import dev.signet.http.OneOf;
import dev.signet.http.Wire;
import dev.signet.http.WireNames;
import dev.signet.secrets.VerifyingKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A registered key as the API tells it. Ours.
record CredentialKeyJson(
        String keyId,
        String name,
        @OneOf(Kind.class) String kind,

        @Doc("`ES256`, `EdDSA` or `RS256`") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> algorithm,

        @Doc("Of the public key, as RFC 7638 says") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> thumbprint,

        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> jwksUrl,

        @Doc("Of a key set: how many of its keys verify") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<Integer> keysFound,

        @Doc("Of a key set: how many of its keys are of no use here") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<Integer> keysSkipped,

        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> lastFetchedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> lastError,
        String createdAt,
        String createdBy,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> lastUsedAt,

        @Doc("The public key itself, when one is asked for") Optional<JsonNode> jwk) {

    /// Where a key comes from.
    enum Kind {
        @Wire("jwk")
        JWK,
        @Wire("jwks")
        JWKS
    }

    /// The key without its public part.
    static CredentialKeyJson of(CredentialKey key) {
        return of(key, Optional.empty());
    }

    /// The key with its public part.
    static CredentialKeyJson whole(CredentialKey key) {
        return switch (key.source()) {
            case CredentialKey.Source.Given(VerifyingKey given) -> of(key, tree(given));
            case CredentialKey.Source.Url _ -> of(key);
        };
    }

    private static CredentialKeyJson of(CredentialKey key, Optional<JsonNode> jwk) {
        return switch (key.source()) {
            case CredentialKey.Source.Given(VerifyingKey given) -> of(key, Told.of(given), jwk);
            case CredentialKey.Source.Url(URI url, CredentialKey.Fetched fetched) ->
                of(key, Told.of(url, fetched), jwk);
        };
    }

    private static CredentialKeyJson of(CredentialKey key, Told told, Optional<JsonNode> jwk) {
        return new CredentialKeyJson(
                key.id().toString(),
                key.name(),
                WireNames.of(told.kind()),
                told.algorithm(),
                told.thumbprint(),
                told.url(),
                told.fetched().map(CredentialKey.Fetched::keys),
                told.fetched().map(CredentialKey.Fetched::skipped),
                told.fetched().flatMap(CredentialKey.Fetched::at).map(Times::of),
                told.fetched().flatMap(CredentialKey.Fetched::error),
                Times.of(key.created().at()),
                key.created().by().value(),
                key.lastUsedAt().map(Times::of),
                jwk);
    }

    private static Optional<JsonNode> tree(VerifyingKey key) {
        return Json.parse(key.jwk().getBytes(StandardCharsets.UTF_8));
    }

    /// What is told of a source.
    private record Told(
            Kind kind,
            Optional<String> algorithm,
            Optional<String> thumbprint,
            Optional<String> url,
            Optional<CredentialKey.Fetched> fetched) {

        static Told of(VerifyingKey key) {
            return new Told(
                    Kind.JWK,
                    Optional.of(key.algorithm().wire()),
                    Optional.of(key.thumbprint()),
                    Optional.empty(),
                    Optional.empty());
        }

        static Told of(URI url, CredentialKey.Fetched fetched) {
            return new Told(
                    Kind.JWKS, Optional.empty(), Optional.empty(), Optional.of(url.toString()), Optional.of(fetched));
        }
    }
}

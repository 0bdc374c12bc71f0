package dev.signet.embed;

import dev.signet.base.Json;
import dev.signet.base.Violation;
import dev.signet.credentials.Credential;
import dev.signet.embed.SandboxWish.Names;
import dev.signet.embed.SandboxWish.Someone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What a host would say, in each of the two forms (embedding.md §2.4, §3.2).
final class SandboxClaims {
    private static final String SUBJECT = "sub";
    private static final String EXPIRY = "exp";
    private static final String OURS = "Leave it out: the server writes it.";
    private static final SortedMap<String, String> RESERVED = new TreeMap<>(Map.of(
            ":email",
            "Leave it out: use the field email.",
            ":client_id",
            "Leave it out: use the field clientId.",
            ":session_length",
            "Leave it out: use the field sessionLength.",
            ":nonce",
            OURS,
            ":time",
            OURS,
            ":signature",
            OURS));

    private SandboxClaims() {}

    /// Whom it is signed for: the claims that are added win.
    static String email(SandboxWish wish, String asker) {
        return Optional.ofNullable(wish.additions().claims().get(SUBJECT))
                .map(subject -> subject.isString() ? subject.stringValue() : subject.toString())
                .or(() -> wish.someone().email())
                .orElse(asker);
    }

    /// What is wrong with the parameters that are added to a URL that is signed as a whole: those that say for whom and
    /// how long have fields of their own, and the server writes the others of its signature.
    static Optional<Violation> reserved(SandboxWish wish) {
        return RESERVED.entrySet().stream()
                .filter(each -> wish.additions().parameters().containsKey(each.getKey()))
                .findFirst()
                .map(each -> new Violation("parameters." + each.getKey(), each.getValue()));
    }

    static SandboxUrl.Token token(SandboxWish wish, String email, Credential credential, Instant now) {
        Map<String, JsonNode> claims = new LinkedHashMap<>();
        put(claims, SUBJECT, email);
        put(claims, "iss", credential.id().value());
        put(claims, "jti", UUID.randomUUID().toString());
        put(claims, "iat", now.getEpochSecond());
        put(claims, EXPIRY, now.plus(wish.length()).getEpochSecond());
        Someone someone = wish.someone();
        someone.teams().ifPresent(teams -> put(claims, "teams", teams));
        someone.accountType().ifPresent(type -> put(claims, "account_type", type));
        if (!someone.attributes().isEmpty()) put(claims, "user_attributes", someone.attributes());
        someone.names().first().ifPresent(name -> put(claims, "first_name", name));
        someone.names().last().ifPresent(name -> put(claims, "last_name", name));
        claims.putAll(wish.additions().claims());
        Map<String, String> header = new LinkedHashMap<>();
        header.put("alg", "HS256");
        header.put("typ", "JWT");
        header.put("kid", credential.id().value());
        return new SandboxUrl.Token(header, claims);
    }

    private static void put(Map<String, JsonNode> claims, String name, Object value) {
        claims.put(name, Json.parse(Json.bytes(value)).orElseThrow());
    }

    /// When the token ends, as its claims say; where they say no time, as was wished.
    static Instant endOf(SandboxUrl.Token token, Instant now, SandboxWish wish) {
        JsonNode end = token.claims().get(EXPIRY);
        return end != null && end.canConvertToInt() ? Instant.ofEpochSecond(end.longValue()) : now.plus(wish.length());
    }

    /// The parameters of a URL that is signed as a whole, in the order they are written; those that are added win.
    static Map<String, String> parameters(SandboxWish wish, String email, Instant now) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Someone someone = wish.someone();
        Names names = someone.names();
        parameters.put(":nonce", UUID.randomUUID().toString());
        parameters.put(":client_id", wish.client().value());
        parameters.put(":mode", "userbacked");
        parameters.put(":email", email);
        parameters.put(":external_user_id", names.externalId().orElse(email));
        someone.teams().ifPresent(teams -> parameters.put(":external_user_team", String.join(",", teams)));
        someone.accountType().ifPresent(type -> parameters.put(":account_type", type));
        names.first().ifPresent(name -> parameters.put(":first_name", name));
        names.last().ifPresent(name -> parameters.put(":last_name", name));
        someone.attributes().forEach((name, value) -> parameters.put(":ua_" + name, value));
        parameters.put(":session_length", String.valueOf(wish.length().toSeconds()));
        parameters.put(":time", String.valueOf(now.getEpochSecond()));
        parameters.putAll(wish.additions().parameters());
        return parameters;
    }
}

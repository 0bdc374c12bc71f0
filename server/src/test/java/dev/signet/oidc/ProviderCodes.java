package dev.signet.oidc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Authorization codes: each is good once, for the client that asked, with the verifier of its challenge.
final class ProviderCodes {
    private final Map<String, Given> given = new ConcurrentHashMap<>();

    /// What a code stands for.
    record Given(AuthorizationAsk ask, ProviderPerson person) {}

    /// A new code.
    String give(AuthorizationAsk ask, ProviderPerson person) {
        String code = UUID.randomUUID().toString();
        given.put(code, new Given(ask, person));
        return code;
    }

    /// What the code of this form stands for, when all of the form is right; a code that was tried is gone.
    Optional<Given> redeem(Map<String, String> form) {
        return Optional.ofNullable(given.remove(form.getOrDefault("code", "")))
                .filter(_ -> "authorization_code".equals(form.get("grant_type")))
                .filter(it -> it.ask().redirect().toString().equals(form.get("redirect_uri")))
                .filter(it -> it.ask().challenge().equals(challenge(form.getOrDefault("code_verifier", ""))));
    }

    /// RFC 7636 §4.2; a verifier of a length or with characters that §4.1 forbids fits no challenge.
    static String challenge(String verifier) {
        if (!verifier.matches("[A-Za-z0-9._~-]{43,128}")) return "";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.signet.credentials;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A token as a program signs it with its secret, with nothing but the platform.
public record SubjectToken(Map<String, Object> header, Map<String, Object> claims) {

    /// One that names whom to act as, good for five minutes.
    public static SubjectToken of(String clientId, String email, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", email);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 300);
        return new SubjectToken(Map.of("alg", "HS256", "typ", "JWT", "kid", clientId), claims);
    }

    public SubjectToken with(String claim, Object value) {
        return new SubjectToken(header, changed(claims, claim, value));
    }

    public SubjectToken without(String claim) {
        Map<String, Object> fewer = new LinkedHashMap<>(claims);
        fewer.remove(claim);
        return new SubjectToken(header, fewer);
    }

    public SubjectToken withHeader(String name, Object value) {
        return new SubjectToken(changed(header, name, value), claims);
    }

    public SubjectToken withoutHeader(String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(header);
        fewer.remove(name);
        return new SubjectToken(fewer, claims);
    }

    private static Map<String, Object> changed(Map<String, Object> all, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(all);
        more.put(name, value);
        return more;
    }

    /// The text, signed by that secret.
    public String signed(String secret) {
        return signed(secret.getBytes(StandardCharsets.UTF_8));
    }

    public String signed(byte[] secret) {
        String input = encoded(Json.bytes(header)) + "." + encoded(Json.bytes(claims));
        return input + "." + encoded(hmac(secret, input));
    }

    /// What that secret makes of a text.
    static String signature(String secret, String input) {
        return encoded(hmac(secret.getBytes(StandardCharsets.UTF_8), input));
    }

    /// The text without a signature.
    public String unsigned() {
        return encoded(Json.bytes(header)) + "." + encoded(Json.bytes(claims)) + ".";
    }

    private static byte[] hmac(byte[] secret, String input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(input.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

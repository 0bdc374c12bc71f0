package dev.signet.embed;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A ticket as a host's backend writes it, with nothing but the platform.
record HostToken(Map<String, Object> header, Map<String, Object> claims) {

    static HostToken of(String clientId, Map<String, Object> claims) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "HS256");
        header.put("typ", "JWT");
        header.put("kid", clientId);
        return new HostToken(header, claims);
    }

    HostToken with(String claim, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(claims);
        more.put(claim, value);
        return new HostToken(header, more);
    }

    HostToken without(String claim) {
        Map<String, Object> fewer = new LinkedHashMap<>(claims);
        fewer.remove(claim);
        return new HostToken(header, fewer);
    }

    HostToken withHeader(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(header);
        more.put(name, value);
        return new HostToken(more, claims);
    }

    HostToken withoutHeader(String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(header);
        fewer.remove(name);
        return new HostToken(fewer, claims);
    }

    String signed(String secret) {
        String input = encoded(Json.bytes(header)) + "." + encoded(Json.bytes(claims));
        return input + "." + encoded(hmac(secret, input));
    }

    private static byte[] hmac(String secret, String input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(input.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dev.signet.web.embed;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A ticket as a host's backend signs it, with nothing but the platform.
final class Ticket {
    private Ticket() {}

    static String signed(String client, String secret, String region, String id, long now) {
        return signed(client, secret, claims(region, id, now));
    }

    static String signed(String client, String secret, Map<String, Object> said) {
        String header = encoded(Json.bytes(Map.of("alg", "HS256", "typ", "JWT", "kid", client)));
        String claims = encoded(Json.bytes(said));
        String input = header + "." + claims;
        return input + "." + encoded(hmac(secret, input));
    }

    /// What it says of a viewer of that region, for an hour.
    static Map<String, Object> claims(String region, String id, long now) {
        return new LinkedHashMap<>(Map.of(
                "sub",
                region.toLowerCase(java.util.Locale.ROOT) + "@example.com",
                "jti",
                id,
                "iat",
                now,
                "exp",
                now + 3_600,
                "account_type",
                "View",
                "teams",
                List.of(ViewerWorld.TEAM),
                "user_attributes",
                Map.of("Region", region)));
    }

    /// A URL as a host's backend signs it whole.
    static String signedUrl(String message, String secret) {
        return message + "&:signature=" + HexFormat.of().formatHex(hmac(secret, message));
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

package dev.signet.server;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tickets as a host's backend signs them, for a viewer of the demo.
final class Tickets {
    private static final int LIFE_SECONDS = 3_600;

    private Tickets() {}

    /// The address with a ticket that has not been used.
    static String on(String path, TestServer.Client client) {
        long now = Instant.now().getEpochSecond();
        String header = encoded(Json.bytes(Map.of("alg", "HS256", "typ", "JWT", "kid", client.id())));
        String claims = encoded(Json.bytes(Map.of(
                "sub",
                "viewer@host.example",
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now,
                "exp",
                now + LIFE_SECONDS,
                "account_type",
                "View",
                "teams",
                List.of("Embed_Users"),
                "user_attributes",
                Map.of("State", "CA"))));
        String input = header + "." + claims;
        return path + "?:jwt=" + input + "." + encoded(hmac(client.secret(), input)) + "&:embed=true";
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

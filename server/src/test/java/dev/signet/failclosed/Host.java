package dev.signet.failclosed;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A host's backend: it holds a credential and signs tickets with nothing but the platform.
record Host(String client, String secret) {
    static final long HOUR = 3_600;

    static Host of(TestServer.Client client) {
        return new Host(client.id(), client.secret());
    }

    /// What a careful host says of somebody who is in these teams and has these attributes, for an hour.
    Map<String, Object> claims(String user, List<String> teams, Map<String, String> attributes, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", user);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + HOUR);
        claims.put("account_type", "View");
        claims.put("teams", teams);
        claims.put("user_attributes", attributes);
        return claims;
    }

    String sign(Map<String, Object> claims) {
        String header = encoded(Json.bytes(Map.of("alg", "HS256", "typ", "JWT", "kid", client)));
        String input = header + "." + encoded(Json.bytes(claims));
        return input + "." + encoded(hmac(input));
    }

    /// A whole address, signed as such.
    String signWhole(String message) {
        return message + "&:signature=" + HexFormat.of().formatHex(hmac(message));
    }

    private byte[] hmac(String input) {
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

package dev.signet.e2e;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A host's backend: the one place that knows the secret, and signs with the platform alone.
record Signer(TestServer.Client client, InstantSource clock) {

    /// Whom a ticket is for; the state decides which rows there are.
    record Viewer(String email, String state) {
        static final Viewer CALIFORNIA = new Viewer("california@example.com", "CA");
        static final Viewer TEXAS = new Viewer("texas@example.com", "TX");

        /// Sees no row.
        static final Viewer NOWHERE = new Viewer("nowhere@example.com", "ZZ");
    }

    /// That content's address with a ticket nobody has used (embedding.md §2).
    String url(String content, Viewer viewer, Duration life) {
        long now = clock.instant().getEpochSecond();
        String header = encoded(Json.bytes(Map.of("alg", "HS256", "typ", "JWT", "kid", client.id())));
        String claims = encoded(Json.bytes(Map.of(
                "sub", viewer.email(),
                "jti", UUID.randomUUID().toString(),
                "iat", now,
                "exp", now + life.toSeconds(),
                "account_type", "View",
                "teams", List.of("Embed_Users"),
                "user_attributes", Map.of("State", viewer.state()))));
        String input = header + "." + claims;
        return content + "?:jwt=" + input + "." + encoded(hmac(input)) + "&:embed=true";
    }

    /// That embed path's address, signed as a whole (embedding.md §3).
    String wholeUrl(String path, Viewer viewer) {
        String message = path + "?:nonce=" + UUID.randomUUID() + "&:client_id=" + client.id() + "&:email="
                + viewer.email() + "&:external_user_id=1&:external_user_team=Embed_Users&:account_type=View"
                + "&:mode=userbacked&:session_length=600&:ua_State=" + viewer.state() + "&:time="
                + clock.instant().getEpochSecond();
        return message + "&:signature=" + HexFormat.of().formatHex(hmac(message));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(client.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Signer[hidden]";
    }
}

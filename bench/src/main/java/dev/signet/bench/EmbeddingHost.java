package dev.signet.bench;

import dev.signet.base.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An application that embeds a workbook for one viewer: it signs as any host does, with nothing of the server's code.
record EmbeddingHost(String workbookUrl, ClientCredential credential, Viewer viewer, InstantSource clock) {
    /// The state whose departures the demo's viewer sees.
    static final String STATE = "CA";
    /// The control that narrows the dates.
    static final String DATES = "Dates";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration LIFE = Duration.ofHours(1);

    /// Who looks, and what decides which rows they see.
    record Viewer(String email, Map<String, String> attributes) {

        /// Copies what it is given.
        Viewer {
            attributes = Map.copyOf(attributes);
        }
    }

    /// One that embeds the demo's workbook for somebody who sees California.
    static EmbeddingHost ofDemo(String workbookUrl, ClientCredential credential, InstantSource clock) {
        return new EmbeddingHost(workbookUrl, credential, californian("california"), clock);
    }

    /// Somebody of that name who sees California.
    static Viewer californian(String name) {
        return new Viewer(name + "@example.com", Map.of("State", STATE));
    }

    /// The same application with somebody else before it.
    EmbeddingHost seenBy(Viewer other) {
        return new EmbeddingHost(workbookUrl, credential, other, clock);
    }

    /// The same application with another workbook, or a part of one.
    EmbeddingHost at(String url) {
        return new EmbeddingHost(url, credential, viewer, clock);
    }

    /// An address that works once.
    URI page() {
        return URI.create(workbookUrl + "?:jwt=" + ticket() + "&:embed=true");
    }

    /// The same, showing these dates.
    URI page(FreshDates.Range dates) {
        return URI.create(page() + "&" + DATES + "=" + dates.control());
    }

    /// A ticket that nobody has used.
    String ticket() {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> header = Map.of("alg", "HS256", "typ", "JWT", "kid", credential.id());
        Map<String, Object> claims = Map.of(
                "sub",
                viewer.email(),
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now,
                "exp",
                now + LIFE.toSeconds(),
                "account_type",
                "View",
                "teams",
                List.of("Embed_Users"),
                "user_attributes",
                viewer.attributes());
        String signed = base64(Json.bytes(header)) + "." + base64(Json.bytes(claims));
        return signed + "." + base64(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(credential.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dev.signet.secrets;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// Signs webhooks as the Standard Webhooks specification says: `v1,` and the base64 of HMAC-SHA-256 over id, time in
/// seconds and body, joined by full stops. With several secrets there are as many signatures, separated by spaces.
///
/// The key is the text of the secret, prefix and all, in UTF-8.
public final class WebhookSignature {
    private WebhookSignature() {}

    /// The value of the header `webhook-signature`.
    public static String of(List<Secret> secrets, String id, Instant at, String body) {
        byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(new HmacSha256(secret.bytes()).of(signed)))
                .collect(Collectors.joining(" "));
    }
}

package dev.signet.secrets;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Signs as a host does, with the secret of its credential: for trying embeds out. What it signs is verified by
/// [TicketKey].
///
/// Guarantee: the secret is never printed and never leaves; what leaves is what was asked to be signed.
public final class TicketSigner {
    private static final int KEY_BYTES = 32;

    private final HmacSha256 hmac;
    private final TicketKey verifier;

    private TicketSigner(Secret secret) {
        this.hmac = new HmacSha256(secret.bytes());
        this.verifier = TicketKey.of(secret);
    }

    /// A signer with a random key that nobody has: for reading what nobody signed by the readers of what is signed.
    public static TicketSigner ofNobody() {
        return new TicketSigner(Secret.ofText(RandomText.hex(KEY_BYTES)));
    }

    /// The signer with the secret that was sealed for that place.
    public static TicketSigner unseal(Sealer sealer, SealedSecret sealed, Binding place) {
        return new TicketSigner(sealer.unseal(sealed, place));
    }

    /// What verifies all this signs.
    public TicketKey verifier() {
        return verifier;
    }

    /// The compact token (RFC 7515 §3.1) of that header, which must say HS256, and these claims.
    public String token(Map<String, String> header, Map<String, JsonNode> claims) {
        String input = Base64Url.encode(Json.bytes(header)) + "." + Base64Url.encode(Json.bytes(claims));
        return input + "." + Base64Url.encode(hmac.of(input.getBytes(StandardCharsets.US_ASCII)));
    }

    /// The code of an address that is signed as a whole (embedding.md §3.3), in lower-case hexadecimal.
    public String code(String message) {
        return HexFormat.of().formatHex(hmac.of(message.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "TicketSigner[hidden]";
    }
}

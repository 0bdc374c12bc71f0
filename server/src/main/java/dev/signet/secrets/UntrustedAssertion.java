package dev.signet.secrets;

import dev.signet.base.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Text by which a client claims to be who it is: a compact JWT signed with its private key (RFC 7523 §2.2).
///
/// Guarantee: the algorithm is the key's, and the header must name the same; nothing it says is believed
/// before the signature is proven. Its text is never printed.
///
/// ```java
/// UntrustedAssertion.parse(text).flatMap(assertion -> assertion.verify(key)).map(signed -> signed.judge(rules));
/// ```
public final class UntrustedAssertion {
    /// The longest assertion that is read, in characters.
    public static final int MAX_LENGTH = 8_192;

    private final TicketHeader header;
    private final CompactToken token;

    private UntrustedAssertion(TicketHeader header, CompactToken token) {
        this.header = header;
        this.token = token;
    }

    /// Takes the text apart; empty when it is longer than [#MAX_LENGTH], not three segments, or its header is
    /// none.
    public static Optional<UntrustedAssertion> parse(String text) {
        return CompactToken.parse(text, MAX_LENGTH)
                .flatMap(token -> Base64Url.decode(token.header())
                        .flatMap(TicketHeader::parse)
                        .map(header -> new UntrustedAssertion(header, token)));
    }

    /// Which client it says it is of (`sub`); empty text when it does not say.
    public String clientHint() {
        return payload().map(claims -> TicketHeader.text(claims, "sub")).orElse("");
    }

    /// With whose key it says it was signed (`kid`); empty when it does not say.
    public Optional<String> keyIdHint() {
        return Optional.of(header.keyId()).filter(id -> !id.isEmpty());
    }

    /// Whether its header names the algorithm of that key.
    public boolean fits(VerifyingKey key) {
        return key.algorithm().wire().equals(header.algorithm());
    }

    /// Proves that the holder of the key's private half wrote it; empty when not; never throws.
    public Optional<SignedAssertion> verify(VerifyingKey key) {
        return fits(key) && key.signed(token) ? Optional.of(new SignedAssertion(payload())) : Optional.empty();
    }

    @Override
    public String toString() {
        return "UntrustedAssertion[hidden]";
    }

    private Optional<JsonNode> payload() {
        return Base64Url.decode(token.payload()).flatMap(Json::parse).filter(JsonNode::isObject);
    }
}

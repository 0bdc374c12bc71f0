package dev.signet.secrets;

import dev.signet.base.Json;
import dev.signet.secrets.TicketVerdict.Refused;
import dev.signet.secrets.TicketVerdict.Signed;
import dev.signet.secrets.TicketVerdict.Why;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Text that claims to be a ticket for an embed: a compact JWT signed by a host (embedding.md §2.3). All that
/// can be had of it, before verification, is which key to try.
///
/// Guarantee: the algorithm is the key's, and the header must name the same; the signature is compared in
/// constant time; nothing the ticket says is believed before that. Its text is never printed.
///
/// ```java
/// UntrustedTicket.parse(text).map(ticket -> ticket.verify(keysOf(ticket.keyIdHint())));
/// ```
public final class UntrustedTicket {
    /// The longest ticket that is read, in characters `[inferred]`.
    public static final int MAX_LENGTH = 16_384;

    private final TicketHeader header;
    private final CompactToken token;

    private UntrustedTicket(TicketHeader header, CompactToken token) {
        this.header = header;
        this.token = token;
    }

    /// Takes the text apart; empty when it is longer than [#MAX_LENGTH], not three segments, or its header is
    /// none.
    public static Optional<UntrustedTicket> parse(String text) {
        return CompactToken.parse(text, MAX_LENGTH)
                .flatMap(token -> Base64Url.decode(token.header())
                        .flatMap(TicketHeader::parse)
                        .map(header -> new UntrustedTicket(header, token)));
    }

    /// Whose key the ticket says it was signed with (`kid`); empty when it does not say.
    public Optional<String> keyIdHint() {
        return Optional.of(header.keyId()).filter(id -> !id.isEmpty());
    }

    /// Who the ticket says issued it (`iss`), for tickets without a `kid`; empty when it does not say.
    public Optional<String> issuerHint() {
        return payload().map(claims -> TicketHeader.text(claims, "iss")).filter(issuer -> !issuer.isEmpty());
    }

    /// Whose key its claims say, rather than its header (`kid`, rest-api.md §1.2); empty when they do not say.
    public Optional<String> claimedKeyIdHint() {
        return payload().map(claims -> TicketHeader.text(claims, "kid")).filter(id -> !id.isEmpty());
    }

    /// Proves the ticket with one of these keys, the live secrets and registered keys of one client; never throws.
    public TicketVerdict verify(List<TicketKey> keys) {
        List<TicketKey> fitting = keys.stream()
                .filter(key -> key.algorithm().equals(header.algorithm()))
                .toList();
        if (fitting.isEmpty()) return new Refused(whyNoneFits(keys));
        Optional<TicketKey> signer = Optional.empty();
        for (TicketKey each : fitting)
            if (each.signed(token)) signer = Optional.of(each); // all of them, whichever it is
        if (signer.isEmpty()) return new Refused(Why.FORGED);
        TicketKey key = signer.get();
        return payload()
                .<TicketVerdict>map(claims -> new Signed(new SignedTicket(claims, key)))
                .orElse(new Refused(Why.NOT_CLAIMS));
    }

    private Why whyNoneFits(List<TicketKey> keys) {
        return keys.isEmpty() && TicketKey.isAlgorithm(header.algorithm()) ? Why.FORGED : Why.OTHER_ALGORITHM;
    }

    @Override
    public String toString() {
        return "UntrustedTicket[hidden]";
    }

    private Optional<JsonNode> payload() {
        return Base64Url.decode(token.payload()).flatMap(Json::parse).filter(JsonNode::isObject);
    }
}

package dev.signet.embed;

import dev.signet.base.Json;
import dev.signet.credentials.Credential;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.KeyHint;
import dev.signet.secrets.TicketVerdict;
import dev.signet.secrets.UntrustedTicket;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Explains the token of a URL: who signed it, and how its claims stand with every rule, whoever signed it.
final class ExplainToken {
    private static final String HIDDEN = "(encrypted)";
    private static final int PARTS = 3;

    private final ProveTicket prove;
    private final ExplainSigner signers;
    private final EmbedCredentials credentials;
    private final EmbedRules rules;

    ExplainToken(ProveTicket prove, ExplainSigner signers, EmbedCredentials credentials, EmbedRules rules) {
        this.prove = prove;
        this.signers = signers;
        this.credentials = credentials;
        this.rules = rules;
    }

    /// What the host wrote, and who signed it.
    record Said(Optional<JsonNode> header, Optional<JsonNode> payload, ExplainBearer.Bearer bearer) {

        /// The claims without what they encrypt.
        Optional<JsonNode> shown() {
            return payload.map(claims -> {
                ObjectNode shown = (ObjectNode) claims.deepCopy();
                if (shown.has("oauth_token")) shown.put("oauth_token", HIDDEN);
                if (shown.get("connection_oauth_tokens") instanceof ObjectNode tokens) {
                    tokens.propertyNames().forEach(name -> tokens.put(name, HIDDEN));
                } else if (shown.has("connection_oauth_tokens")) {
                    shown.put("connection_oauth_tokens", HIDDEN);
                }
                return shown;
            });
        }
    }

    Said explain(String token, Asker asker, Findings findings, Instant now) {
        Optional<JsonNode> header = part(token, 0);
        Optional<JsonNode> payload = part(token, 1);
        Optional<UntrustedTicket> ticket = UntrustedTicket.parse(token);
        if (ticket.isEmpty() || payload.isEmpty()) {
            findings.failed(EmbedRule.TOKEN, EmbedReason.UNREADABLE, unreadable(token, header, payload));
        } else {
            findings.passed(EmbedRule.TOKEN, "The token is a header, claims and a signature.");
        }
        Optional<Credential> credential = ticket.flatMap(read -> signer(read, asker, findings));
        Optional<JudgedClaims> claims = payload.map(read -> ReadClaims.judge(read, credential, rules, now));
        return new Said(header, payload, new ExplainBearer.Bearer(credential, claims, Optional.of(prove.prove(token))));
    }

    private static String unreadable(String token, Optional<JsonNode> header, Optional<JsonNode> payload) {
        if (token.length() > UntrustedTicket.MAX_LENGTH) {
            return "The token is longer than " + UntrustedTicket.MAX_LENGTH + " characters.";
        }
        int parts = token.split("\\.", -1).length;
        if (parts != PARTS) return "The token has " + parts + " parts between points, not three.";
        if (header.isEmpty()) return "The first part of the token, its header, is not a JSON object in base64url.";
        return payload.isEmpty()
                ? "The second part of the token, its claims, is not a JSON object in base64url."
                : "The header of the token is not one of a signed token.";
    }

    private Optional<Credential> signer(UntrustedTicket ticket, Asker asker, Findings findings) {
        Optional<String> named = prove.hint(ticket);
        if (named.isEmpty()) {
            findings.failed(
                    EmbedRule.CREDENTIAL,
                    EmbedReason.UNKNOWN_CREDENTIAL,
                    "The header has no kid, so nobody knows whose token it is.");
            return Optional.empty();
        }
        Optional<KeyHint> hint = named.flatMap(KeyHint::parse);
        Optional<Credential> credential = signers.find(hint.map(KeyHint::client), asker, findings);
        credential.ifPresent(_ -> signature(ticket, hint.orElseThrow(), findings));
        return credential;
    }

    private void signature(UntrustedTicket ticket, KeyHint hint, Findings findings) {
        switch (ticket.verify(credentials.keys(hint))) {
            case TicketVerdict.Signed _ -> {
                findings.passed(EmbedRule.ALGORITHM, "The algorithm is the key's.");
                findings.passed(EmbedRule.SIGNATURE, "The credential signed it.");
            }
            case TicketVerdict.Refused(TicketVerdict.Why why) -> {
                switch (why) {
                    case OTHER_ALGORITHM -> findings.failed(EmbedRule.ALGORITHM, EmbedReason.OTHER_ALGORITHM);
                    case FORGED -> findings.failed(EmbedRule.SIGNATURE, EmbedReason.FORGED);
                    case NOT_CLAIMS -> findings.passed(EmbedRule.SIGNATURE, "The credential signed it.");
                }
            }
        }
    }

    private static Optional<JsonNode> part(String token, int number) {
        String[] parts = token.split("\\.", -1);
        if (number >= parts.length || token.length() > UntrustedTicket.MAX_LENGTH) return Optional.empty();
        try {
            return Json.parse(Base64.getUrlDecoder().decode(parts[number])).filter(JsonNode::isObject);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

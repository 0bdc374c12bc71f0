package dev.signet.secrets;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Proof that the holder of a client's secret or private key wrote these claims. Only [UntrustedTicket#verify] makes
/// one.
///
/// It proves nothing else: what the claims mean, whether they still hold and whether they were used before is
/// not known.
public final class SignedTicket {
    private final JsonNode claims;
    private final Optional<UUID> registeredKey;
    private final Optional<OAuthTokens> tokens;

    SignedTicket(JsonNode claims, TicketKey signer) {
        this.claims = claims;
        this.registeredKey = signer.registered();
        this.tokens = signer.tokens();
    }

    /// The claims as they were written: a JSON object.
    public JsonNode claims() {
        return claims;
    }

    /// The registered key that signed it; empty when a secret did.
    public Optional<UUID> registeredKey() {
        return registeredKey;
    }

    /// What opens the tokens in it, under the secret that signed it; empty when a registered key did.
    public Optional<OAuthTokens> tokens() {
        return tokens;
    }

    @Override
    public String toString() {
        return "SignedTicket[hidden]";
    }
}

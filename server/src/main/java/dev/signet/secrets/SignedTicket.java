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

    SignedTicket(JsonNode claims, Optional<UUID> registeredKey) {
        this.claims = claims;
        this.registeredKey = registeredKey;
    }

    /// The claims as they were written: a JSON object.
    public JsonNode claims() {
        return claims;
    }

    /// The registered key that signed it; empty when a secret did.
    public Optional<UUID> registeredKey() {
        return registeredKey;
    }

    @Override
    public String toString() {
        return "SignedTicket[hidden]";
    }
}

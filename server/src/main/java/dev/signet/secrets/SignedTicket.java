package dev.signet.secrets;

import tools.jackson.databind.JsonNode;

/// Proof that the holder of a client's secret wrote these claims. Only [UntrustedTicket#verify] makes one.
///
/// It proves nothing else: what the claims mean, whether they still hold and whether they were used before is
/// not known.
public final class SignedTicket {
    private final JsonNode claims;

    SignedTicket(JsonNode claims) {
        this.claims = claims;
    }

    /// The claims as they were written: a JSON object.
    public JsonNode claims() {
        return claims;
    }

    @Override
    public String toString() {
        return "SignedTicket[hidden]";
    }
}

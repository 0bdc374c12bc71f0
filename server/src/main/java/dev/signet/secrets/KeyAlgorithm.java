package dev.signet.secrets;

import java.util.Arrays;
import java.util.Optional;

/// What registered keys sign with: each key with one of these, told by the key itself (RFC 7518 §3.1, RFC 8037
/// §3.1).
public enum KeyAlgorithm {
    ES256("ES256", "SHA256withECDSAinP1363Format"),
    EDDSA("EdDSA", "Ed25519"),
    RS256("RS256", "SHA256withRSA");

    private final String wire;
    private final String platformName;

    KeyAlgorithm(String wire, String platformName) {
        this.wire = wire;
        this.platformName = platformName;
    }

    /// As a header names it (`alg`).
    public String wire() {
        return wire;
    }

    /// The algorithm of that name; empty for every other.
    public static Optional<KeyAlgorithm> parse(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
    }

    String platformName() {
        return platformName;
    }
}

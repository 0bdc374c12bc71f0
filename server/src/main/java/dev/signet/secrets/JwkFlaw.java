package dev.signet.secrets;

/// Why a JSON Web Key is not registered, in words for whoever gave it. None of them repeats any of it.
public enum JwkFlaw {
    NOT_A_KEY("Give a JSON Web Key: an object with kty and the members of that type (RFC 7517), as base64url."),
    PRIVATE_KEY("This is a private key. It was not kept; give its public part only, and make a new pair if it"
            + " has been seen by others."),
    SYMMETRIC_KEY("This is a shared secret (kty oct), not a public key."),
    OTHER_TYPE("Give a key of EC with curve P-256, of OKP with curve Ed25519, or of RSA."),
    NOT_A_POINT("Its x and y are no point of its curve that keys may have."),
    WEAK_RSA("Give an RSA key of 2048 to 8192 bits with an odd exponent of 3 to 4294967295; 65537 is usual."),
    OTHER_ALGORITHM("Its alg is not the one of its type: ES256 for P-256, EdDSA for Ed25519, RS256 for RSA."),
    NOT_FOR_SIGNATURES("Its use must be sig and its key_ops must contain verify, or be absent.");

    private final String sentence;

    JwkFlaw(String sentence) {
        this.sentence = sentence;
    }

    /// One sentence or two.
    public String sentence() {
        return sentence;
    }
}

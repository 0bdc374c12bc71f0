package dev.signet.secrets;

/// Why a JSON Web Key Set is refused whole, in words for whoever publishes it. None of them repeats any of it.
public enum KeySetFlaw {
    NOT_A_SET("Its answer is no JSON Web Key Set: an object whose member keys is a list (RFC 7517)."),
    TOO_MANY_KEYS("It has more than " + KeySet.MOST + " keys."),
    PRIVATE_KEY("It shows a private key to everybody who reads it. None of it is taken: publish the public parts only,"
            + " and make a new pair."),
    SYMMETRIC_KEY("It shows a shared secret (kty oct). None of it is taken: publish public keys only.");

    private final String sentence;

    KeySetFlaw(String sentence) {
        this.sentence = sentence;
    }

    /// One sentence or two.
    public String sentence() {
        return sentence;
    }
}

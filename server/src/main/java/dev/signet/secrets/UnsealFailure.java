package dev.signet.secrets;

/// A sealed secret does not open: an outage or tampering, never an ordinary refusal.
///
/// Names the key version and nothing of the content.
public final class UnsealFailure extends RuntimeException {
    private final Why why;
    private final String keyVersion;

    UnsealFailure(Why why, String keyVersion) {
        super("a secret sealed under key version " + keyVersion + " does not open: " + why);
        this.why = why;
        this.keyVersion = keyVersion;
    }

    /// What is wrong.
    public Why why() {
        return why;
    }

    /// The version of the key the secret claims to be sealed under.
    public String keyVersion() {
        return keyVersion;
    }

    /// Why a sealed secret does not open.
    public enum Why {
        /// The master key file holds no key of that version.
        UNKNOWN_KEY,
        /// The bytes were changed, or belong to another place.
        CHANGED_OR_MOVED
    }
}

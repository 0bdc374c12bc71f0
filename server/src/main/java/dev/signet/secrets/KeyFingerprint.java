package dev.signet.secrets;

/// Recognizes one key of a [MasterKey] without revealing it: 32 hexadecimal digits of an HMAC made with the key itself.
///
/// The database keeps the fingerprints it was sealed under, so that a wrong master key file is told at start-up.
public record KeyFingerprint(String hex) {

    @Override
    public String toString() {
        return hex;
    }
}

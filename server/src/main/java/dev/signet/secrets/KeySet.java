package dev.signet.secrets;

import java.util.List;

/// The public keys of somebody's JSON Web Key Set (RFC 7517 §5) that verify signatures, in its order.
///
/// `skipped` tells of each other entry why it is passed over, as the RFC wants it: those for another purpose, of
/// other types or curves, too weak, or malformed. Nothing private or shared was part of the set.
public record KeySet(List<VerifyingKey> keys, List<JwkFlaw> skipped) {
    /// The most entries a set may have.
    public static final int MOST = 20;

    /// Copies what it is given.
    public KeySet {
        keys = List.copyOf(keys);
        skipped = List.copyOf(skipped);
    }

    /// Reads a set of a stranger; never throws, and keeps nothing of what it refuses.
    public static KeySetOutcome read(byte[] json) {
        return KeySetReader.read(json);
    }
}

package dev.signet.secrets;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The public half of a key pair that somebody else signs with, as a JSON Web Key (RFC 7517).
///
/// Guarantee: it is of a kind and size we trust, its point lies on its curve, and its algorithm is told by the
/// key alone. Nothing private was ever part of it. Safe for use by many threads.
public final class VerifyingKey {
    private static final int SIGNATURE_BYTES = 64;

    private final KeyAlgorithm algorithm;
    private final PublicKey key;
    private final SortedMap<String, String> members;
    private final String keyId;

    VerifyingKey(KeyAlgorithm algorithm, PublicKey key, Map<String, String> members, String keyId) {
        this.algorithm = algorithm;
        this.key = key;
        this.members = new TreeMap<>(members);
        this.keyId = keyId;
    }

    /// Reads a JSON Web Key of a stranger; never throws, and keeps nothing of what it refuses.
    public static JwkOutcome read(JsonNode jwk) {
        return new JwkReader(jwk).read();
    }

    /// The key again from [#jwk()]; for what we have kept ourselves.
    public static VerifyingKey kept(String jwk) {
        return Json.parse(jwk.getBytes(StandardCharsets.UTF_8))
                .map(VerifyingKey::read)
                .flatMap(outcome ->
                        outcome instanceof JwkOutcome.Read(VerifyingKey key) ? Optional.of(key) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("a key that was kept is none"));
    }

    /// What it signs with.
    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    /// The thumbprint of the key (RFC 7638, SHA-256, base64url): the same for the same key, however it was
    /// written.
    public String thumbprint() {
        return Base64Url.encode(Sha256.ofText(Json.text(members)));
    }

    /// The name its owner gave it (`kid`), as keys of a key set have one.
    public Optional<String> keyId() {
        return Optional.of(keyId).filter(id -> !id.isEmpty());
    }

    /// The public key as JSON text, with its algorithm.
    public String jwk() {
        SortedMap<String, String> all = new TreeMap<>(members);
        all.put("alg", algorithm.wire());
        if (!keyId.isEmpty()) all.put("kid", keyId);
        return Json.text(all);
    }

    boolean signed(CompactToken token) {
        Optional<byte[]> signature = Base64Url.decode(token.signature());
        return signature.isPresent() && hasItsLength(signature.get()) && verifies(token.input(), signature.get());
    }

    /// Throws [InvalidKeyException] for a key the platform cannot use.
    Signature verifier() throws InvalidKeyException {
        try {
            Signature verifier = Signature.getInstance(algorithm.platformName());
            verifier.initVerify(key);
            return verifier;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm.platformName(), impossible);
        }
    }

    private boolean hasItsLength(byte[] signature) {
        return switch (algorithm) {
            case ES256, EDDSA -> signature.length == SIGNATURE_BYTES;
            case RS256 -> true; // compared with the modulus by the platform
        };
    }

    private boolean verifies(byte[] input, byte[] signature) {
        try {
            Signature verifier = verifier();
            verifier.update(input);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("the key was tried when it was read", impossible);
        }
    }

    @Override
    public String toString() {
        return "VerifyingKey[" + algorithm.wire() + "]";
    }
}

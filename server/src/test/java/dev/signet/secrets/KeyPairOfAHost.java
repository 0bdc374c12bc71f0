package dev.signet.secrets;

import dev.signet.base.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A key pair as a host makes it with nothing but the platform: it signs, and tells its public half.
public final class KeyPairOfAHost {
    private static final int COORDINATE = 32;

    private final String algorithm;
    private final String platformName;
    private final KeyPair pair;

    private KeyPairOfAHost(String algorithm, String platformName, KeyPair pair) {
        this.algorithm = algorithm;
        this.platformName = platformName;
        this.pair = pair;
    }

    public static KeyPairOfAHost es256() {
        return new KeyPairOfAHost("ES256", "SHA256withECDSAinP1363Format", pair("EC", 256));
    }

    public static KeyPairOfAHost ed25519() {
        return new KeyPairOfAHost("EdDSA", "Ed25519", pair("Ed25519", 255));
    }

    public static KeyPairOfAHost rs256() {
        return new KeyPairOfAHost("RS256", "SHA256withRSA", pair("RSA", 2_048));
    }

    public static KeyPairOfAHost rsa(int bits) {
        return new KeyPairOfAHost("RS256", "SHA256withRSA", pair("RSA", bits));
    }

    public String algorithm() {
        return algorithm;
    }

    /// The public half as a JSON Web Key.
    public Map<String, String> jwk() {
        return switch (pair.getPublic()) {
            case ECPublicKey key ->
                Map.of(
                        "kty",
                        "EC",
                        "crv",
                        "P-256",
                        "x",
                        encoded(fixed(key.getW().getAffineX())),
                        "y",
                        encoded(fixed(key.getW().getAffineY())));
            case EdECPublicKey key -> Map.of("kty", "OKP", "crv", "Ed25519", "x", encoded(raw(key)));
            case RSAPublicKey key ->
                Map.of(
                        "kty",
                        "RSA",
                        "n",
                        encoded(unsigned(key.getModulus())),
                        "e",
                        encoded(unsigned(key.getPublicExponent())));
            case PublicKey other -> throw new AssertionError(other.getAlgorithm());
        };
    }

    /// The first coordinate of its public half.
    String x() {
        return tree(jwk()).path("x").asString();
    }

    /// The same, read by the server.
    public VerifyingKey registered() {
        if (VerifyingKey.read(tree(jwk())) instanceof JwkOutcome.Read(VerifyingKey key)) return key;
        throw new AssertionError("refused");
    }

    /// A token with this header and these claims.
    public String signed(Map<String, Object> header, Map<String, Object> claims) {
        String input = encoded(Json.bytes(header)) + "." + encoded(Json.bytes(claims));
        try {
            Signature signer = Signature.getInstance(platformName);
            signer.initSign(pair.getPrivate());
            signer.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + encoded(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JsonNode tree(Map<String, ?> jwk) {
        return Json.parse(Json.bytes(jwk)).orElseThrow();
    }

    private static KeyPair pair(String type, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The last 32 bytes of the platform's encoding are the key (RFC 8410 §4).
    private static byte[] raw(EdECPublicKey key) {
        byte[] all = key.getEncoded();
        return Arrays.copyOfRange(all, all.length - COORDINATE, all.length);
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = unsigned(number);
        byte[] padded = new byte[COORDINATE];
        System.arraycopy(bytes, 0, padded, COORDINATE - bytes.length, bytes.length);
        return padded;
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dev.signet.secrets;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.KeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads one JSON Web Key (RFC 7517, RFC 7518 §6, RFC 8037 §2) and refuses every key that is not to be
/// trusted.
final class JwkReader {
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth");
    private static final int LEAST_MODULUS_BITS = 2_048;
    private static final int MOST_MODULUS_BITS = 8_192; // beyond, verifying would cost more than it may
    private static final int MOST_EXPONENT_BITS = 32;
    private static final int LONGEST_KEY_ID = 255;

    private final JsonNode jwk;

    JwkReader(JsonNode jwk) {
        this.jwk = jwk;
    }

    JwkOutcome read() {
        if (isPrivatePem() || PRIVATE.stream().anyMatch(jwk::has)) return refused(JwkFlaw.PRIVATE_KEY);
        String type = text("kty");
        if (type.equals("oct") || jwk.has("k")) return refused(JwkFlaw.SYMMETRIC_KEY);
        if (type.isEmpty()) return refused(JwkFlaw.NOT_A_KEY);
        if (!isForSignatures()) return refused(JwkFlaw.NOT_FOR_SIGNATURES);
        return switch (type + " " + text("crv")) {
            case "EC P-256" -> elliptic();
            case "OKP Ed25519" -> edwards();
            case "RSA " -> rsa();
            default -> refused(JwkFlaw.OTHER_TYPE);
        };
    }

    private boolean isPrivatePem() {
        return jwk.isString() && jwk.stringValue().contains("PRIVATE KEY-----");
    }

    private boolean isForSignatures() {
        JsonNode use = jwk.path("use");
        JsonNode operations = jwk.path("key_ops");
        boolean verifies = operations.isMissingNode()
                || (operations.isArray()
                        && operations
                                .valueStream()
                                .anyMatch(each ->
                                        each.isString() && each.stringValue().equals("verify")));
        return verifies && (use.isMissingNode() || text("use").equals("sig"));
    }

    private JwkOutcome elliptic() {
        Optional<byte[]> x = bytes("x").filter(each -> each.length == Curves.COORDINATE_BYTES);
        Optional<byte[]> y = bytes("y").filter(each -> each.length == Curves.COORDINATE_BYTES);
        if (x.isEmpty() || y.isEmpty()) return refused(JwkFlaw.NOT_A_KEY);
        return Curves.p256(new BigInteger(1, x.get()), new BigInteger(1, y.get()))
                .map(spec -> key(
                        KeyAlgorithm.ES256,
                        "EC",
                        spec,
                        Map.of("kty", "EC", "crv", "P-256", "x", text("x"), "y", text("y"))))
                .orElse(refused(JwkFlaw.NOT_A_POINT));
    }

    private JwkOutcome edwards() {
        Optional<byte[]> x = bytes("x").filter(each -> each.length == Curves.COORDINATE_BYTES);
        if (x.isEmpty()) return refused(JwkFlaw.NOT_A_KEY);
        return Curves.ed25519(x.get())
                .map(spec -> key(
                        KeyAlgorithm.EDDSA, "Ed25519", spec, Map.of("kty", "OKP", "crv", "Ed25519", "x", text("x"))))
                .orElse(refused(JwkFlaw.NOT_A_POINT));
    }

    private JwkOutcome rsa() {
        Optional<BigInteger> modulus = bytes("n").map(each -> new BigInteger(1, each));
        Optional<BigInteger> exponent = bytes("e").map(each -> new BigInteger(1, each));
        if (modulus.isEmpty() || exponent.isEmpty()) return refused(JwkFlaw.NOT_A_KEY);
        if (!isStrong(modulus.get(), exponent.get())) return refused(JwkFlaw.WEAK_RSA);
        return key(
                KeyAlgorithm.RS256,
                "RSA",
                new RSAPublicKeySpec(modulus.get(), exponent.get()),
                Map.of("kty", "RSA", "n", unsigned(modulus.get()), "e", unsigned(exponent.get())));
    }

    private static boolean isStrong(BigInteger modulus, BigInteger exponent) {
        int bits = modulus.bitLength();
        return bits >= LEAST_MODULUS_BITS
                && bits <= MOST_MODULUS_BITS
                && modulus.testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.bitLength() <= MOST_EXPONENT_BITS;
    }

    private JwkOutcome key(KeyAlgorithm algorithm, String type, KeySpec spec, Map<String, String> members) {
        JsonNode named = jwk.path("alg");
        if (!named.isMissingNode() && !text("alg").equals(algorithm.wire())) {
            return refused(JwkFlaw.OTHER_ALGORITHM);
        }
        try {
            PublicKey key = KeyFactory.getInstance(type).generatePublic(spec);
            VerifyingKey read = new VerifyingKey(algorithm, key, members, keyId());
            read.verifier();
            return new JwkOutcome.Read(read);
        } catch (GeneralSecurityException unusable) {
            return refused(JwkFlaw.NOT_A_POINT);
        }
    }

    private String keyId() {
        String id = text("kid");
        return id.length() <= LONGEST_KEY_ID && id.codePoints().allMatch(JwkReader::canBeKept) ? id : "";
    }

    /// The database holds neither U+0000 nor half a surrogate pair.
    private static boolean canBeKept(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    private Optional<byte[]> bytes(String member) {
        return Base64Url.decode(text(member)).filter(bytes -> bytes.length > 0);
    }

    private String text(String member) {
        return TicketHeader.text(jwk, member);
    }

    /// As RFC 7518 §6.3.1.1 wants it: no byte in front that is zero.
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Base64Url.encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static JwkOutcome refused(JwkFlaw flaw) {
        return new JwkOutcome.Refused(flaw);
    }
}

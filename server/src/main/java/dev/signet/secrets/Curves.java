package dev.signet.secrets;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// Points of the two curves that keys may lie on. The platform does not ask whether a point does.
final class Curves {
    /// How long a coordinate is, on both.
    static final int COORDINATE_BYTES = 32;

    private static final int SIGN_BIT = 0x80;
    private static final BigInteger ED25519_PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /// Points of small order (RFC 7748 §7): under such a key anybody can sign.
    private static final Set<BigInteger> SMALL_ORDER = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            ED25519_PRIME.subtract(BigInteger.ONE),
            littleEndian(HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")),
            littleEndian(HexFormat.of().parseHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")));

    private Curves() {}

    /// The key at that point of P-256; empty when the point does not lie on it.
    static Optional<ECPublicKeySpec> p256(BigInteger x, BigInteger y) {
        ECParameterSpec parameters = p256();
        EllipticCurve curve = parameters.getCurve();
        BigInteger prime = ((ECFieldFp) curve.getField()).getP();
        if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0) return Optional.empty();
        BigInteger right = x.modPow(BigInteger.valueOf(3), prime)
                .add(curve.getA().multiply(x))
                .add(curve.getB())
                .mod(prime);
        return y.multiply(y).mod(prime).equals(right)
                ? Optional.of(new ECPublicKeySpec(new ECPoint(x, y), parameters))
                : Optional.empty();
    }

    /// The key of those 32 bytes (RFC 8032 §5.1.3); empty when they are not in their one spelling, or of small
    /// order. Whether they are a point is for the platform to say.
    static Optional<EdECPublicKeySpec> ed25519(byte[] encoded) {
        byte[] bytes = encoded.clone();
        boolean odd = (bytes[COORDINATE_BYTES - 1] & SIGN_BIT) != 0;
        bytes[COORDINATE_BYTES - 1] &= (byte) ~SIGN_BIT;
        BigInteger y = littleEndian(bytes);
        if (y.compareTo(ED25519_PRIME) >= 0 || SMALL_ORDER.contains(y)) return Optional.empty();
        return Optional.of(new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, y)));
    }

    private static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) reversed[i] = bytes[bytes.length - 1 - i];
        return new BigInteger(1, reversed);
    }
}

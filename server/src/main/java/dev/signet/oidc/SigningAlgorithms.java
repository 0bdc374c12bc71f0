package dev.signet.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an identity provider may sign with: a key pair, always. Never `none`, and never with a secret
/// (`HS256` …), whose key would be one we hold too.
final class SigningAlgorithms {
    static final Set<JWSAlgorithm> TRUSTED = Set.of(
            JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

    private static final int LEAST_RSA_BITS = 2_048;

    private SigningAlgorithms() {}

    static String words() {
        return List.of("RS256", "PS256", "ES256", "EdDSA").stream().collect(Collectors.joining(", "));
    }

    /// Whether the key is of a kind and size we trust, and for signing.
    static boolean trusts(JWK key) {
        boolean signs = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean strong = switch (key) {
            case RSAKey rsa -> rsa.size() >= LEAST_RSA_BITS;
            case ECKey ec -> Curve.P_256.equals(ec.getCurve());
            case OctetKeyPair pair -> Curve.Ed25519.equals(pair.getCurve());
            default -> false;
        };
        return signs && strong;
    }

    /// What checks signatures of that key, which is trusted.
    static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey ec -> new ECDSAVerifier(ec);
            case OctetKeyPair pair -> new Ed25519Verifier(pair);
            default -> throw new JOSEException("no key of a pair");
        };
    }
}

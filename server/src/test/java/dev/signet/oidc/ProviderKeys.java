package dev.signet.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;

/// What a provider signs with: an RSA and an EC key that it publishes, and one that it does not.
final class ProviderKeys {
    private static final int RSA_BITS = 2_048;
    private static final String RSA = "rsa-1";
    private static final String EC = "ec-1";

    private static final ProviderKeys MADE_ONCE = new ProviderKeys(); // RSA keys take their time

    private final RSAKey rsa = rsa(RSA);
    private final ECKey ec = ec();
    private final RSAKey unpublished = rsa(RSA);

    private ProviderKeys() {}

    /// The keys of every provider of this process.
    static ProviderKeys made() {
        return MADE_ONCE;
    }

    /// With which of the published keys.
    enum Algorithm {
        RS256,
        ES256
    }

    /// The published halves as a JSON Web Key set.
    String published() {
        return new JWKSet(List.of(rsa, ec)).toPublicJWKSet().toString();
    }

    /// A token as it should be.
    String signed(JWTClaimsSet claims, Algorithm algorithm) {
        return switch (algorithm) {
            case RS256 -> signed(claims, new JWSHeader(JWSAlgorithm.RS256), RSA, signer(rsa));
            case ES256 -> signed(claims, new JWSHeader(JWSAlgorithm.ES256), EC, signer(ec));
        };
    }

    /// Signed with the key that is not published, under the name of one that is.
    String signedByAnother(JWTClaimsSet claims) {
        return signed(claims, new JWSHeader(JWSAlgorithm.RS256), RSA, signer(unpublished));
    }

    /// Signed with the key that is not published, under its own name.
    String signedByUnknown(JWTClaimsSet claims) {
        return signed(claims, new JWSHeader(JWSAlgorithm.RS256), "rsa-2", signer(unpublished));
    }

    /// Signed by HMAC with those bytes.
    String signedByHmac(JWTClaimsSet claims, byte[] key) {
        try {
            return signed(claims, new JWSHeader(JWSAlgorithm.HS256), RSA, new MACSigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The published RSA key as the bytes that a confused verifier would take for a shared secret.
    byte[] publicBytes() {
        try {
            return rsa.toRSAPublicKey().getEncoded();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Not signed, and saying so.
    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static String signed(JWTClaimsSet claims, JWSHeader header, String keyId, JWSSigner signer) {
        try {
            SignedJWT token =
                    new SignedJWT(new JWSHeader.Builder(header).keyID(keyId).build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey rsa(String keyId) {
        try {
            return new RSAKeyGenerator(RSA_BITS).keyID(keyId).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(EC).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

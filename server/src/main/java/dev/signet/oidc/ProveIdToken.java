package dev.signet.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Proves an ID token: signature first, then what it says (OpenID Connect Core 1.0 §3.1.3.7).
///
/// Guarantee: the algorithm is one of [SigningAlgorithms], so neither `none` nor one whose key is a secret,
/// and the key is of its kind; nothing it says is looked at before. The SDK's own validator asks the platform
/// for the time; ours asks the server's clock, and says which rule is broken.
final class ProveIdToken {
    private final KnownProviders known;
    private final IdTokenRules rules;

    ProveIdToken(KnownProviders known, InstantSource clock) {
        this.known = known;
        this.rules = new IdTokenRules(clock);
    }

    /// What came of it.
    sealed interface Proof {

        record Proven(ProvenIdentity identity) implements Proof {}

        record Missing(Why why) implements Proof {}
    }

    /// For whom it must be, and in which sign-in.
    record Expected(OIDCProviderMetadata metadata, String clientId, String nonce, Optional<String> groupsClaim) {

        String issuer() {
            return metadata.getIssuer().getValue();
        }
    }

    Proof prove(JWT token, Expected expected) {
        if (!(token instanceof SignedJWT signed)
                || !isTrusted(signed.getHeader().getAlgorithm())) {
            return new Proof.Missing(Why.BAD_SIGNATURE);
        }
        Optional<String> keyId = Optional.ofNullable(signed.getHeader().getKeyID());
        return switch (known.keys(expected.metadata().getJWKSetURI(), keyId)) {
            case Told.Unknown<List<JWK>> _ -> new Proof.Missing(Why.PROVIDER_UNREACHABLE);
            case Told.Known<List<JWK>> keys ->
                isSigned(signed, keys.value()) ? judge(signed, expected) : new Proof.Missing(Why.BAD_SIGNATURE);
        };
    }

    private static boolean isTrusted(JWSAlgorithm algorithm) {
        return SigningAlgorithms.TRUSTED.contains(algorithm);
    }

    private static boolean isSigned(SignedJWT token, List<JWK> keys) {
        JWSHeader header = token.getHeader();
        JWKMatcher matcher = JWKMatcher.forJWSHeader(header);
        if (matcher == null) return false;
        return new JWKSelector(matcher).select(new JWKSet(keys)).stream().anyMatch(key -> verifies(token, key));
    }

    private static boolean verifies(SignedJWT token, JWK key) {
        try {
            return token.verify(SigningAlgorithms.verifier(key));
        } catch (JOSEException | RuntimeException unfit) {
            return false;
        }
    }

    private Proof judge(SignedJWT token, Expected expected) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return rules.broken(claims, expected)
                    .<Proof>map(Proof.Missing::new)
                    .orElseGet(() -> new Proof.Proven(IdTokenClaims.identity(claims, expected.groupsClaim())));
        } catch (ParseException | RuntimeException unreadable) {
            return new Proof.Missing(Why.BAD_CLAIMS);
        }
    }
}

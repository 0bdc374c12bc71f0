package dev.signet.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.base.Json;
import dev.signet.base.StartFailure;
import dev.signet.secrets.JwkOutcome;
import dev.signet.secrets.Secret;
import dev.signet.secrets.TicketKey;
import dev.signet.secrets.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a host signs with, and what the server knows of it: a secret, or the public half of a key pair.
record HostKey(JWSAlgorithm algorithm, JWSSigner signer, TicketKey known, Optional<VerifyingKey> registered) {
    private static final int RSA_BITS = 2_048;
    private static final String SECRET = "s".repeat(64);

    /// One of each kind that may sign a ticket, the secret first.
    static List<HostKey> all() {
        try {
            ECKey curve = new ECKeyGenerator(Curve.P_256).generate();
            OctetKeyPair edwards = new OctetKeyPairGenerator(Curve.Ed25519).generate();
            RSAKey rsa = new RSAKeyGenerator(RSA_BITS).generate();
            return List.of(
                    secret(),
                    pair(JWSAlgorithm.ES256, new ECDSASigner(curve), curve),
                    pair(JWSAlgorithm.EdDSA, new Ed25519Signer(edwards), edwards),
                    pair(JWSAlgorithm.RS256, new RSASSASigner(rsa), rsa));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A token with those claims.
    String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID("bench").build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HostKey secret() throws JOSEException {
        MACSigner signer = new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8));
        return new HostKey(JWSAlgorithm.HS256, signer, TicketKey.of(Secret.ofText(SECRET)), Optional.empty());
    }

    private static HostKey pair(JWSAlgorithm algorithm, JWSSigner signer, JWK pair) {
        VerifyingKey key = Json.parse(pair.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))
                .map(VerifyingKey::read)
                .flatMap(outcome ->
                        outcome instanceof JwkOutcome.Read(VerifyingKey read) ? Optional.of(read) : Optional.empty())
                .orElseThrow(() -> new StartFailure("The server refuses a key of " + algorithm + "."));
        return new HostKey(algorithm, signer, TicketKey.of(key, UUID.randomUUID()), Optional.of(key));
    }
}

package dev.signet.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// What the claims of a signed ID token must say (OpenID Connect Core 1.0 §3.1.3.7, rules 2 to 5 and 9 to
/// 11).
final class IdTokenRules {
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST_SUBJECT = 255;

    private final InstantSource clock;

    IdTokenRules(InstantSource clock) {
        this.clock = clock;
    }

    /// Which rule is broken, if any.
    Optional<Why> broken(JWTClaimsSet claims, ProveIdToken.Expected expected) {
        if (!expected.issuer().equals(claims.getIssuer())) return Optional.of(Why.WRONG_ISSUER);
        if (!isForUs(claims, expected.clientId())) return Optional.of(Why.WRONG_AUDIENCE);
        if (!holds(claims)) return Optional.of(Why.EXPIRED);
        if (!expected.nonce().equals(claims.getClaim("nonce"))) return Optional.of(Why.WRONG_NONCE);
        return isSubject(claims.getSubject()) ? Optional.empty() : Optional.of(Why.BAD_CLAIMS);
    }

    /// One that is for others as well must have been issued to us (`azp`).
    private static boolean isForUs(JWTClaimsSet claims, String clientId) {
        List<String> audience = claims.getAudience();
        Object party = claims.getClaim("azp");
        boolean alone = audience.size() == 1 && party == null;
        return audience.contains(clientId) && (alone || clientId.equals(party));
    }

    private boolean holds(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date ends = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date begins = claims.getNotBeforeTime();
        return ends != null
                && issued != null
                && now.isBefore(ends.toInstant().plus(SKEW))
                && !issued.toInstant().isAfter(now.plus(SKEW))
                && (begins == null || !begins.toInstant().isAfter(now.plus(SKEW)));
    }

    /// OpenID Connect Core 1.0 §2.
    private static boolean isSubject(String subject) {
        return subject != null
                && !subject.isEmpty()
                && subject.length() <= LONGEST_SUBJECT
                && subject.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}

package dev.signet.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;

/// The ID tokens of a provider (OpenID Connect Core §2), with the faults that are switched on.
record ProviderTokens(String issuer, ProviderClient client, ProviderKeys keys, InstantSource clock) {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);

    /// The token for that person.
    String make(ProviderCodes.Given given, ProviderKeys.Algorithm algorithm, Set<ProviderFault> faults) {
        JWTClaimsSet claims = claims(given, faults);
        if (faults.contains(ProviderFault.ALG_NONE)) return ProviderKeys.unsigned(claims);
        if (faults.contains(ProviderFault.WRONG_KEY)) return keys.signedByAnother(claims);
        if (faults.contains(ProviderFault.UNKNOWN_KEY)) return keys.signedByUnknown(claims);
        if (faults.contains(ProviderFault.HS256_WITH_PUBLIC_KEY)) {
            return keys.signedByHmac(claims, keys.publicBytes());
        }
        if (faults.contains(ProviderFault.HS256_WITH_CLIENT_SECRET)) {
            return keys.signedByHmac(claims, client.secret().getBytes(StandardCharsets.UTF_8));
        }
        String token = keys.signed(claims, algorithm);
        return faults.contains(ProviderFault.CHANGED_CLAIMS) ? changed(token, claims) : token;
    }

    private JWTClaimsSet claims(ProviderCodes.Given given, Set<ProviderFault> faults) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        claims.issuer(faults.contains(ProviderFault.WRONG_ISSUER) ? "https://issuer.example" : issuer);
        claims.claim("aud", audience(faults));
        if (faults.contains(ProviderFault.OTHER_PARTY)) claims.claim("azp", "another-client");
        times(claims, faults);
        if (!faults.contains(ProviderFault.NO_NONCE)) {
            boolean wrong = faults.contains(ProviderFault.WRONG_NONCE);
            claims.claim("nonce", wrong ? "nobody-asked-for-this" : given.ask().nonce());
        }
        person(claims, given.person(), faults);
        return claims.build();
    }

    private Object audience(Set<ProviderFault> faults) {
        if (faults.contains(ProviderFault.WRONG_AUDIENCE)) return "another-client";
        if (faults.contains(ProviderFault.OTHER_PARTY)) return List.of(client.id(), "another-client");
        return client.id();
    }

    private void times(JWTClaimsSet.Builder claims, Set<ProviderFault> faults) {
        Instant now = clock.instant();
        if (faults.contains(ProviderFault.EXPIRED)) now = now.minus(HOUR);
        if (faults.contains(ProviderFault.ISSUED_LATER)) now = now.plus(HOUR);
        claims.issueTime(Date.from(now));
        if (!faults.contains(ProviderFault.NO_EXPIRY)) claims.expirationTime(Date.from(now.plus(LIFE)));
    }

    private static void person(JWTClaimsSet.Builder claims, ProviderPerson person, Set<ProviderFault> faults) {
        if (!faults.contains(ProviderFault.NO_SUBJECT)) claims.subject(person.subject());
        if (!faults.contains(ProviderFault.NO_EMAIL)) claims.claim("email", person.email());
        if (!faults.contains(ProviderFault.UNKNOWN_IF_VERIFIED)) {
            claims.claim("email_verified", !faults.contains(ProviderFault.UNVERIFIED_EMAIL));
        }
        claims.claim("given_name", person.givenName()).claim("family_name", person.familyName());
        claims.claim("groups", person.groups());
    }

    /// The header and signature of the token around other claims.
    private static String changed(String token, JWTClaimsSet claims) {
        String[] parts = token.split("\\.", -1);
        JWTClaimsSet other = new JWTClaimsSet.Builder(claims)
                .subject("somebody-else")
                .claim("email", "somebody-else@one.example")
                .build();
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(other.toString().getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + payload + "." + parts[2];
    }
}

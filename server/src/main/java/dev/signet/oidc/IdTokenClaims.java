package dev.signet.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.signet.outbound.MailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads who somebody is out of an ID token that is proven (OpenID Connect Core 1.0 §5.1).
final class IdTokenClaims {
    private static final int MOST_GROUPS = 2_000;

    private IdTokenClaims() {}

    static ProvenIdentity identity(JWTClaimsSet claims, Optional<String> groupsClaim) {
        return new ProvenIdentity(
                claims.getSubject(),
                email(claims),
                name(claims),
                groupsClaim.map(claim -> groups(claims, claim)).orElse(Optional.of(List.of())));
    }

    /// Some providers write the flag as text.
    private static Optional<String> email(JWTClaimsSet claims) {
        Object verified = claims.getClaim("email_verified");
        if (!Boolean.TRUE.equals(verified) && !"true".equals(verified)) return Optional.empty();
        return text(claims, "email").flatMap(MailAddress::parse).map(MailAddress::value);
    }

    private static ProvenIdentity.Name name(JWTClaimsSet claims) {
        Optional<String> given = text(claims, "given_name");
        Optional<String> family = text(claims, "family_name");
        if (given.isPresent() || family.isPresent()) {
            return new ProvenIdentity.Name(given.orElse(""), family.orElse(""));
        }
        String full = text(claims, "name").orElse("").strip();
        int space = full.lastIndexOf(' ');
        return space < 0
                ? new ProvenIdentity.Name(full, "")
                : new ProvenIdentity.Name(full.substring(0, space), full.substring(space + 1));
    }

    /// One that is left out means none, unless the provider says that it is told elsewhere (§5.6.2): then we
    /// know nothing.
    private static Optional<List<String>> groups(JWTClaimsSet claims, String claim) {
        Object elsewhere = claims.getClaim("_claim_names");
        if (elsewhere instanceof Map<?, ?> names && names.containsKey(claim)) return Optional.empty();
        Object told = claims.getClaim(claim);
        Stream<?> groups = switch (told) {
            case null -> Stream.empty();
            case List<?> several -> several.stream().limit(MOST_GROUPS);
            default -> Stream.of(told);
        };
        return Optional.of(
                groups.filter(String.class::isInstance).map(String.class::cast).toList());
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}

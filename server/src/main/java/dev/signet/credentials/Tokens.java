package dev.signet.credentials;

import dev.signet.base.OrganizationId;
import dev.signet.secrets.SignedToken;
import dev.signet.secrets.TokenClaims;
import dev.signet.secrets.TokenHolder;
import dev.signet.secrets.TokenKey;
import dev.signet.secrets.TokenLife;
import dev.signet.secrets.TokenRules;
import dev.signet.secrets.TokenSerial;
import dev.signet.secrets.TokenUse;
import dev.signet.secrets.TokenVerdict;
import dev.signet.secrets.UntrustedToken;
import dev.signet.secrets.VerifiedToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Signs pairs of tokens and proves single ones; what they say about credentials is not asked here.
final class Tokens {
    /// How long a bearer token lives (rest-api.md §1.2).
    static final Duration ACCESS_LIFE = Duration.ofHours(1);

    /// How long a refresh token lives `[inferred]`.
    static final Duration REFRESH_LIFE = Duration.ofDays(30);

    private final SigningKeys keys;
    private final InstantSource clock;

    Tokens(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// A pair for the credential; both belong to the serial's family.
    TokenPair sign(Credential credential, TokenSerial serial) {
        TokenKey key = keys.current(credential.organization());
        TokenHolder holder = new TokenHolder(
                credential.owner().value(),
                credential.organization().toString(),
                credential.id().value());
        Instant now = clock.instant();
        String issuer = issuer(credential.organization());
        TokenLife access = TokenLife.from(now, ACCESS_LIFE);
        TokenLife refresh = TokenLife.from(now, REFRESH_LIFE);
        return new TokenPair(
                SignedToken.sign(key, new TokenClaims(issuer, TokenUse.ACCESS, holder, serial, access)),
                SignedToken.sign(key, new TokenClaims(issuer, TokenUse.REFRESH, holder, serial.next(), refresh)),
                ACCESS_LIFE);
    }

    /// A bearer token that speaks for the holder for an hour, or until then if that is earlier; empty where it would
    /// end in the second it begins.
    Optional<AccessToken> sign(OrganizationId organization, TokenHolder holder, TokenSerial serial, Instant notAfter) {
        Instant now = clock.instant();
        Instant longest = now.plus(ACCESS_LIFE);
        return TokenLife.until(now, notAfter.isBefore(longest) ? notAfter : longest)
                .map(life -> sign(organization, holder, serial, life));
    }

    private AccessToken sign(OrganizationId organization, TokenHolder holder, TokenSerial serial, TokenLife life) {
        TokenClaims claims = new TokenClaims(issuer(organization), TokenUse.ACCESS, holder, serial, life);
        return new AccessToken(
                SignedToken.sign(keys.current(organization), claims),
                Duration.between(life.issuedAt(), life.expiresAt()));
    }

    /// The proven token; empty for anything that is not one of ours, for that use, in its life.
    Optional<VerifiedToken> verify(String text, TokenUse use) {
        return UntrustedToken.parse(text)
                .flatMap(token -> keys.find(token.keyIdHint()).flatMap(key -> verify(token, key, use)));
    }

    private Optional<VerifiedToken> verify(UntrustedToken token, SigningKeys.OwnedKey key, TokenUse use) {
        TokenRules rules = new TokenRules(clock, issuer(key.organization()), use, Duration.ZERO);
        return switch (token.verify(key.key(), rules)) {
            case TokenVerdict.Verified(VerifiedToken verified) -> Optional.of(verified);
            case TokenVerdict.Refused(TokenVerdict.Why _) -> Optional.empty();
        };
    }

    private static String issuer(OrganizationId organization) {
        return "signet:" + organization;
    }
}

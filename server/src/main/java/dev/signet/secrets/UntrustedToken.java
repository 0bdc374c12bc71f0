package dev.signet.secrets;

import dev.signet.secrets.TokenVerdict.Refused;
import dev.signet.secrets.TokenVerdict.Verified;
import dev.signet.secrets.TokenVerdict.Why;
import java.time.Instant;
import java.util.Optional;

/// Text that claims to be a token of ours. All that can be had of it, before verification, is which key to try.
///
/// Guarantee: the algorithm is HS256 because the header can say nothing else; the signature is compared in constant
/// time
/// and as text, so every token has exactly one spelling; claims are parsed only after the signature is proven.
///
/// ```java
/// UntrustedToken.parse(text).map(token -> token.verify(keys.get(token.keyIdHint()), rules));
/// ```
public final class UntrustedToken {
    private static final int MAX_LENGTH = 4_096;

    private final String keyIdHint;
    private final CompactToken token;

    private UntrustedToken(String keyIdHint, CompactToken token) {
        this.keyIdHint = keyIdHint;
        this.token = token;
    }

    /// Takes the text apart; empty when it is longer than 4 KiB, not three segments, or its header is not ours.
    public static Optional<UntrustedToken> parse(String text) {
        return CompactToken.parse(text, MAX_LENGTH)
                .flatMap(token -> Base64Url.decode(token.header())
                        .flatMap(TokenHeader::keyId)
                        .map(keyId -> new UntrustedToken(keyId, token)));
    }

    /// The id of the key the token says it was signed with; a hint, for nothing is proven yet.
    public String keyIdHint() {
        return keyIdHint;
    }

    /// Proves the token with that key and holds it against the rules; never throws.
    public TokenVerdict verify(TokenKey key, TokenRules rules) {
        if (!isSignedBy(key)) return new Refused(Why.FORGED);
        return Base64Url.decode(token.payload())
                .flatMap(TokenPayload::parse)
                .map(claims -> judge(claims, rules))
                .orElse(new Refused(Why.NOT_CLAIMS));
    }

    @Override
    public String toString() {
        return "UntrustedToken[" + keyIdHint + "]";
    }

    private boolean isSignedBy(TokenKey key) {
        return keyIdHint.equals(key.keyId()) && key.signed(token);
    }

    private static TokenVerdict judge(TokenClaims claims, TokenRules rules) {
        if (!claims.issuer().equals(rules.issuer())) return new Refused(Why.OTHER_ISSUER);
        if (claims.use() != rules.use()) return new Refused(Why.OTHER_USE);
        Instant now = rules.clock().instant();
        TokenLife life = claims.life();
        if (now.plus(rules.leeway()).isBefore(life.issuedAt())) return new Refused(Why.NOT_YET_VALID);
        if (!now.minus(rules.leeway()).isBefore(life.expiresAt())) return new Refused(Why.EXPIRED);
        return new Verified(new VerifiedToken(claims));
    }
}

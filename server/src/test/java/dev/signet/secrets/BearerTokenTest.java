package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.TestClock;
import dev.signet.secrets.TokenVerdict.Refused;
import dev.signet.secrets.TokenVerdict.Verified;
import dev.signet.secrets.TokenVerdict.Why;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BearerTokenTest {
    private static final String ISSUER = "https://signet.example";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LEEWAY = Duration.ofSeconds(5);
    private static final TokenHolder HOLDER = new TokenHolder("member \"ä\"", "organization", "client");

    private final TestClock clock = new TestClock();
    private final TokenKey key = TokenKey.mint("key-1");
    private final TokenRules access = new TokenRules(clock, ISSUER, TokenUse.ACCESS, LEEWAY);
    private final TokenClaims claims = new TokenClaims(
            ISSUER, TokenUse.ACCESS, HOLDER, TokenSerial.first(), TokenLife.from(clock.instant(), HOUR));
    private final String token = SignedToken.sign(key, claims);

    @Test
    void provesWhatItSigned() {
        assertThat(token).matches("[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]{43}");
        assertThat(verify(token))
                .isInstanceOfSatisfying(
                        Verified.class,
                        good -> assertThat(good.token().claims()).isEqualTo(claims));
        assertThat(parsed(token).keyIdHint()).isEqualTo("key-1");
    }

    @Test
    void provesWithTheKeyUnsealedAgain() {
        TokenKey again = TokenKey.of("key-1", Secret.ofBytes(key.secret().bytes()));
        assertThat(parsed(token).verify(again, access)).isInstanceOf(Verified.class);
    }

    /// An independent implementation agrees.
    @Test
    void isAJsonWebTokenLikeAnyOther() throws Exception {
        SignedJWT peer = SignedJWT.parse(token);

        assertThat(peer.verify(new MACVerifier(key.secret().bytes()))).isTrue();
        assertThat(peer.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        assertThat(peer.getHeader().getKeyID()).isEqualTo("key-1");
        assertThat(peer.getJWTClaimsSet().getIssuer()).isEqualTo(ISSUER);
        assertThat(peer.getJWTClaimsSet().getSubject()).isEqualTo("member \"ä\"");
        assertThat(peer.getJWTClaimsSet().getExpirationTime())
                .isEqualTo(clock.instant().plus(HOUR));
    }

    @Test
    void refusesEveryChangeOfOneCharacter() {
        for (int at = 0; at < token.length(); at++) {
            for (char instead : new char[] {'A', 'B', '-', '.', '=', '?', 'é'}) {
                String changed = token.substring(0, at) + instead + token.substring(at + 1);
                if (!changed.equals(token)) assertNotAccepted(changed);
            }
        }
    }

    @Test
    void refusesEverySpellingOfTheLastCharacterButOne() {
        String start = token.substring(0, token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        long accepted = alphabet.chars()
                .mapToObj(last -> verify(start + (char) last))
                .filter(Verified.class::isInstance)
                .count();
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void refusesPaddingSpacesAndSegmentsTooManyOrTooFew() {
        for (String changed : List.of(
                token + "=", token + " ", " " + token, token + "\n", token + ".", token + ".e30", "." + token)) {
            assertNotAccepted(changed);
        }
        assertNotAccepted(token.substring(0, token.lastIndexOf('.')));
        assertNotAccepted(token.substring(0, token.lastIndexOf('.') + 1));
    }

    @Test
    void refusesAnyHeaderButOurs() {
        for (String header : List.of(
                "{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"key-1\"}",
                "{\"alg\":\"HS512\",\"typ\":\"JWT\",\"kid\":\"key-1\"}",
                "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"key-1\"}",
                "{\"alg\":\"hs256\",\"typ\":\"JWT\",\"kid\":\"key-1\"}",
                "{\"alg\":\"HS256\",\"typ\":\"JWT\"}",
                "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"\"}",
                "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"a\",\"crit\":[\"b64\"],\"x\":\"b\"}",
                "{\"alg\":\"HS256\",\"kid\":\"key-1\",\"alg\":\"none\"}",
                "{}")) {
            assertThat(UntrustedToken.parse(signedUnder(header))).as(header).isEmpty();
        }
        String unsigned = signedUnder("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"key-1\"}");
        assertThat(UntrustedToken.parse(unsigned.substring(0, unsigned.lastIndexOf('.') + 1)))
                .isEmpty();
    }

    @Test
    void refusesATokenOfAnotherServerThatNamesOurKey() {
        assertRefused(SignedToken.sign(TokenKey.mint("key-1"), claims), Why.FORGED);
    }

    @Test
    void refusesToProveWithAKeyOfAnotherName() {
        TokenKey renamed = TokenKey.of("key-2", key.secret());
        assertThat(parsed(token).verify(renamed, access)).isEqualTo(new Refused(Why.FORGED));
    }

    @Test
    void refusesAnotherIssuer() {
        TokenClaims other =
                new TokenClaims("https://other.example", TokenUse.ACCESS, HOLDER, claims.serial(), claims.life());
        assertRefused(SignedToken.sign(key, other), Why.OTHER_ISSUER);
    }

    @Test
    void refusesARefreshTokenAsAccess() {
        TokenClaims refresh = new TokenClaims(ISSUER, TokenUse.REFRESH, HOLDER, claims.serial(), claims.life());
        assertRefused(SignedToken.sign(key, refresh), Why.OTHER_USE);
    }

    @Test
    void expiresWhenItsLifeAndTheLeewayAreOver() {
        clock.advance(HOUR.plus(LEEWAY).minusNanos(1));
        assertThat(verify(token)).isInstanceOf(Verified.class);
        clock.advance(Duration.ofNanos(1));
        assertRefused(token, Why.EXPIRED);
    }

    @Test
    void refusesATokenIssuedInTheFutureBeyondTheLeeway() {
        assertThat(verify(issuedIn(LEEWAY))).isInstanceOf(Verified.class);
        assertRefused(issuedIn(LEEWAY.plusSeconds(1)), Why.NOT_YET_VALID);
    }

    @Test
    void refusesSignedTextThatIsNotClaims() {
        String good = new String(TokenPayload.bytes(claims), StandardCharsets.UTF_8);
        for (String payload : List.of(
                "",
                "[]",
                "null",
                "{}",
                "{",
                good + "x",
                good.replace("\"fam\"", "\"fan\""),
                good.replace("\"use\":\"access\"", "\"use\":\"other\""),
                good.replace("\"org\":\"organization\"", "\"org\":7"),
                good.replaceAll("\"exp\":[0-9]+", "\"exp\":1.5"),
                good.replaceAll("\"exp\":[0-9]+", "\"exp\":\"1\""),
                good.replaceAll("\"exp\":[0-9]+", "\"exp\":99999999999999999999"),
                good.replaceAll("\"exp\":[0-9]+", "\"exp\":9223372036854775807"),
                good.replaceAll("\"exp\":[0-9]+", "\"exp\":0"),
                good.replaceAll("\"iat\":[0-9]+", "\"iat\":-5"),
                good.replace("{", "{\"iss\":\"twice\","))) {
            assertRefused(SignedToken.sign(key, payload.getBytes(StandardCharsets.UTF_8)), Why.NOT_CLAIMS);
        }
    }

    @Test
    void refusesTextsTooLong() {
        String payload = "{\"x\":\"" + "x".repeat(4_096) + "\"}";
        assertThat(UntrustedToken.parse(SignedToken.sign(key, payload.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Property
    void neverThrowsWhateverTheText(@ForAll String text, @ForAll String other) {
        assertNotAccepted(text);
        assertNotAccepted(text + "." + other + ".");
        assertNotAccepted(key.encodedHeader() + "." + text + "." + other);
    }

    @Property
    void neverThrowsWhateverIsSigned(@ForAll byte[] payload) {
        assertNotAccepted(SignedToken.sign(key, payload));
    }

    @Test
    void hidesKeysAndTokensFromLogs() {
        assertThat(key).hasToString("TokenKey[key-1]");
        assertThat(parsed(token)).hasToString("UntrustedToken[key-1]");
        assertThat(((Verified) verify(token)).token())
                .hasToString("VerifiedToken[" + claims.serial().id() + "]");
    }

    @Test
    void refusesKeysAndRulesOutOfBounds() {
        Secret tooShort = Secret.ofBytes(new byte[31]);
        assertThatIllegalArgumentException().isThrownBy(() -> TokenKey.of("key-1", tooShort));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenKey.mint("key\"1"));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenKey.mint("k".repeat(65)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenRules(clock, ISSUER, TokenUse.ACCESS, Duration.ofMinutes(11)));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenLife.from(clock.instant(), Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenHolder("member", "", "client"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenSerial("", "family"));
    }

    @Test
    void keepsTheFamilyThroughARefresh() {
        TokenSerial next = claims.serial().next();
        assertThat(next.family()).isEqualTo(claims.serial().family());
        assertThat(next.id()).isNotEqualTo(claims.serial().id()).matches("[0-9a-zA-Z]{22}");
    }

    private String issuedIn(Duration delay) {
        TokenLife life = TokenLife.from(clock.instant().plus(delay), HOUR);
        return SignedToken.sign(key, new TokenClaims(ISSUER, TokenUse.ACCESS, HOLDER, claims.serial(), life));
    }

    /// Good claims, and a signature of our own key over this header.
    private String signedUnder(String header) {
        String input = Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)) + "."
                + Base64Url.encode(TokenPayload.bytes(claims));
        return input + "." + Base64Url.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private UntrustedToken parsed(String text) {
        return UntrustedToken.parse(text).orElseThrow();
    }

    private TokenVerdict verify(String text) {
        return parsed(text).verify(key, access);
    }

    private void assertRefused(String text, Why why) {
        assertThat(verify(text)).isEqualTo(new Refused(why));
    }

    private void assertNotAccepted(String text) {
        boolean accepted = UntrustedToken.parse(text)
                .map(parsed -> parsed.verify(key, access))
                .filter(Verified.class::isInstance)
                .isPresent();
        assertThat(accepted).as(text).isFalse();
    }
}

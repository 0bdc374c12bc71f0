package dev.signet.secrets;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// What a host signs its tickets with, ready to verify them: HMAC-SHA-256 under the UTF-8 bytes of a secret's
/// text (embedding.md §1.2), whatever its length, or the public half of a registered key.
///
/// Guarantee: the algorithm belongs to the key, never to a ticket; neither is ever printed. Safe for use by
/// many threads.
public final class TicketKey {
    private static final String SECRETS = "HS256";

    private final String algorithm;
    private final Predicate<CompactToken> check;
    private final Optional<HmacSha256> secret;
    private final Optional<OAuthTokens> tokens;
    private final Optional<UUID> registered;

    private TicketKey(Secret given) {
        HmacSha256 hmac = new HmacSha256(given.bytes());
        this.algorithm = SECRETS;
        this.check = token -> token.isSignedBy(hmac);
        this.secret = Optional.of(hmac);
        this.tokens = Optional.of(OAuthTokens.under(given));
        this.registered = Optional.empty();
    }

    private TicketKey(VerifyingKey key, UUID id) {
        this.algorithm = key.algorithm().wire();
        this.check = key::signed;
        this.secret = Optional.empty();
        this.tokens = Optional.empty();
        this.registered = Optional.of(id);
    }

    /// The key that this secret is; refuses an empty one.
    public static TicketKey of(Secret secret) {
        if (secret.bytes().length == 0) throw new IllegalArgumentException("an empty secret signs nothing");
        return new TicketKey(secret);
    }

    /// That registered key, which has this id.
    public static TicketKey of(VerifyingKey key, UUID id) {
        return new TicketKey(key, id);
    }

    /// The key that was sealed for that place.
    public static TicketKey unseal(Sealer sealer, SealedSecret sealed, Binding place) {
        return of(sealer.unseal(sealed, place));
    }

    /// Whether any key has an algorithm of that name.
    static boolean isAlgorithm(String name) {
        return name.equals(SECRETS) || KeyAlgorithm.parse(name).isPresent();
    }

    /// The one algorithm it has, as a header names it.
    String algorithm() {
        return algorithm;
    }

    /// Which registered key it is; empty for a secret.
    Optional<UUID> registered() {
        return registered;
    }

    /// What opens the tokens that come with a ticket; empty for a registered key, under which nobody can encrypt any.
    Optional<OAuthTokens> tokens() {
        return tokens;
    }

    boolean signed(CompactToken token) {
        return check.test(token);
    }

    /// Whether this is the code of that message; never, for a registered key. In constant time.
    boolean signed(byte[] message, byte[] code) {
        return secret.filter(hmac -> MessageDigest.isEqual(hmac.of(message), code))
                .isPresent();
    }

    @Override
    public String toString() {
        return "TicketKey[hidden]";
    }
}

package dev.signet.secrets;

/// The secret a host signs its tickets with, ready to verify them: HMAC-SHA-256 under the UTF-8 bytes of the
/// secret's text (embedding.md §1.2), whatever its length.
///
/// Guarantee: the algorithm belongs to the key, never to a ticket; neither is ever printed. Safe for use by
/// many threads.
public final class TicketKey {
    /// The one algorithm keys of this kind have, as a header names it.
    static final String ALGORITHM = "HS256";

    private final HmacSha256 hmac;

    private TicketKey(HmacSha256 hmac) {
        this.hmac = hmac;
    }

    /// The key that this secret is; refuses an empty one.
    public static TicketKey of(Secret secret) {
        if (secret.bytes().length == 0) throw new IllegalArgumentException("an empty secret signs nothing");
        return new TicketKey(new HmacSha256(secret.bytes()));
    }

    /// The key that was sealed for that place.
    public static TicketKey unseal(Sealer sealer, SealedSecret sealed, Binding place) {
        return of(sealer.unseal(sealed, place));
    }

    boolean signed(CompactToken token) {
        return token.isSignedBy(hmac);
    }

    @Override
    public String toString() {
        return "TicketKey[hidden]";
    }
}

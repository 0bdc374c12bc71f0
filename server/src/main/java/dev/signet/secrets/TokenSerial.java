package dev.signet.secrets;

/// Which token this is: its own id (`jti`), and the family (`fam`) of all tokens that came from one grant by
/// refreshing,
/// which are revoked together.
public record TokenSerial(String id, String family) {
    private static final int ID_DIGITS = 22;

    /// Refuses an empty id or family.
    public TokenSerial {
        if (id.isEmpty() || family.isEmpty()) throw new IllegalArgumentException("a token has an id and a family");
    }

    /// The first token of a new family.
    public static TokenSerial first() {
        return new TokenSerial(RandomText.base62(ID_DIGITS), RandomText.base62(ID_DIGITS));
    }

    /// A new token of the same family.
    public TokenSerial next() {
        return new TokenSerial(RandomText.base62(ID_DIGITS), family);
    }
}

package dev.signet.base;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/// A member of one organization: 28 or 29 base-62 characters, never a UUID (rest-api.md §2.8).
public record MemberId(String value) {
    private static final int SHORTEST = 28;
    private static final int LENGTH = 29;

    /// Refuses anything that is not shaped like a member id.
    public MemberId {
        if (!isOne(value)) throw new IllegalArgumentException("not a member id");
    }

    /// A new, random id of 29 characters.
    public static MemberId random() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        byte[] bits = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(one.getMostSignificantBits())
                .putLong(one.getLeastSignificantBits())
                .putLong(two.getMostSignificantBits())
                .putLong(two.getLeastSignificantBits())
                .array();
        return new MemberId(Base62.fixed(new BigInteger(1, bits), LENGTH));
    }

    /// The id, or empty when the text is not shaped like one.
    public static Optional<MemberId> parse(String text) {
        return isOne(text) ? Optional.of(new MemberId(text)) : Optional.empty();
    }

    // By hand, not by regular expression: every call to the API comes through here.
    private static boolean isOne(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LENGTH
                && text.chars().allMatch(Base62::isDigit);
    }

    @Override
    public String toString() {
        return value;
    }
}

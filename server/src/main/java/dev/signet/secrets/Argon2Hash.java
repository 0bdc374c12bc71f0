package dev.signet.secrets;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// An Argon2id hash (RFC 9106) with all that is needed to compute it again, readable as a PHC string:
/// `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`.
final class Argon2Hash {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LEAST_BYTES = 8;
    private static final int MOST_BYTES = 64;
    private static final int MOST_TEXT = 256;
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=([1-9][0-9]{0,6}),t=([1-9][0-9]{0,2}),"
            + "p=([1-9][0-9]{0,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{11,86})");

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2Hash(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /// The hash of the password under a fresh salt.
    static Argon2Hash of(Secret password, Argon2Cost cost) {
        byte[] salt = RandomText.bytes(SALT_BYTES);
        return new Argon2Hash(cost, salt, compute(password, cost, salt, HASH_BYTES));
    }

    /// A hash that no password has, but for a chance of 2^-256.
    static Argon2Hash ofNothing(Argon2Cost cost) {
        return new Argon2Hash(cost, RandomText.bytes(SALT_BYTES), RandomText.bytes(HASH_BYTES));
    }

    /// Reads a PHC string; empty for other algorithms, costs out of limits, salts or hashes of odd length.
    static Optional<Argon2Hash> parse(String phc) {
        if (phc.length() > MOST_TEXT) return Optional.empty();
        Matcher found = PHC.matcher(phc);
        if (!found.matches()) return Optional.empty();
        int memoryKib = Integer.parseInt(found.group(1));
        int passes = Integer.parseInt(found.group(2));
        int lanes = Integer.parseInt(found.group(3));
        if (!Argon2Cost.withinLimits(memoryKib, passes, lanes)) return Optional.empty();
        Optional<byte[]> salt = bytes(found.group(4));
        Optional<byte[]> hash = bytes(found.group(5));
        if (salt.isEmpty() || hash.isEmpty()) return Optional.empty();
        return Optional.of(new Argon2Hash(new Argon2Cost(memoryKib, passes, lanes), salt.get(), hash.get()));
    }

    /// Whether this is the hash of the password: the full work, and then a comparison in constant time.
    boolean isOf(Secret password) {
        return MessageDigest.isEqual(hash, compute(password, cost, salt, hash.length));
    }

    /// Whether a new hash would be made otherwise today.
    boolean isOutdated(Argon2Cost today) {
        return !cost.equals(today) || salt.length < SALT_BYTES || hash.length < HASH_BYTES;
    }

    /// The PHC string.
    String phc() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    static byte[] compute(Argon2Parameters parameters, byte[] password, int length) {
        byte[] hash = new byte[length];
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(parameters);
        argon2.generateBytes(password, hash);
        return hash;
    }

    private static byte[] compute(Secret password, Argon2Cost cost, byte[] salt, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        return compute(parameters, password.bytes(), length);
    }

    /// Base 64 without padding, of 8 to 64 bytes, in its one canonical spelling.
    private static Optional<byte[]> bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            boolean canonical =
                    Base64.getEncoder().withoutPadding().encodeToString(bytes).equals(base64);
            boolean sized = bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES;
            return canonical && sized ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

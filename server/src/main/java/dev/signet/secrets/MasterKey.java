package dev.signet.secrets;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.signet.base.StartFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The AES-256-GCM keys under which secrets are sealed; they live in a file outside the database and the data folder.
///
/// Guarantee: the file is readable by its owner only, from the moment it exists, and is never found half written. One
/// key is primary and seals; all of them open. Immutable: rotation makes a new master key.
///
/// To rotate: `rotated()` → `replace(file)` → seal every row anew → `withoutOld()` → `replace(file)`.
public final class MasterKey {
    private static final Configuration AES_GCM = AeadConfig2026.get();
    private static final String FINGERPRINT_DOMAIN = "signet master key fingerprint 1";
    private static final int FINGERPRINT_BYTES = 16;

    private final KeysetHandle keys;

    private MasterKey(KeysetHandle keys) {
        this.keys = keys;
    }

    /// Reads the master key; refuses with a [StartFailure] a file that is missing, unreadable, open to others, or not a
    /// master key.
    public static MasterKey load(Path file) {
        String json = MasterKeyFile.read(file);
        try {
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(json, AES_GCM, InsecureSecretKeyAccess.get());
            if (entries(keys).stream().allMatch(MasterKey::isOurs)) return new MasterKey(keys);
        } catch (GeneralSecurityException | RuntimeException malformed) {
            // The cause is dropped: a parser's message may quote the file.
        }
        throw new StartFailure("The file " + file + " is not a master key.");
    }

    /// Makes a new master key and its file; refuses with a [StartFailure] to overwrite anything.
    public static MasterKey create(Path file) {
        MasterKey created = new MasterKey(built(KeysetHandle.newBuilder().addEntry(fresh())));
        MasterKeyFile.create(file, created.json());
        return created;
    }

    /// These keys and a new one, which is primary.
    public MasterKey rotated() {
        return new MasterKey(built(KeysetHandle.newBuilder(keys).addEntry(fresh())));
    }

    /// The primary key alone.
    public MasterKey withoutOld() {
        KeysetHandle.Entry primary = keys.getPrimary();
        return new MasterKey(built(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary())));
    }

    /// Puts these keys into the file in one step: a reader finds the old ones or the new ones.
    public void replace(Path file) {
        MasterKeyFile.replace(file, json());
    }

    /// One fingerprint for each key.
    public Set<KeyFingerprint> fingerprints() {
        Set<KeyFingerprint> all = new LinkedHashSet<>();
        for (KeysetHandle.Entry entry : entries(keys)) all.add(fingerprint(entry));
        return Set.copyOf(all);
    }

    /// The fingerprint of the key that seals.
    public KeyFingerprint primaryFingerprint() {
        return fingerprint(keys.getPrimary());
    }

    /// The versions of all keys, as [SealedSecret#keyVersion()] names them.
    public Set<String> versions() {
        return entries(keys).stream().map(entry -> version(entry.getId())).collect(Collectors.toUnmodifiableSet());
    }

    /// The version of the key that seals.
    public String primaryVersion() {
        return version(keys.getPrimary().getId());
    }

    @Override
    public String toString() {
        return "MasterKey" + fingerprints();
    }

    Aead aead() {
        try {
            return keys.getPrimitive(AES_GCM, Aead.class);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM is missing", broken);
        }
    }

    static String version(int keyId) {
        return Integer.toUnsignedString(keyId);
    }

    private String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, AES_GCM, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a master key cannot be written", broken);
        }
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private static KeysetHandle built(KeysetHandle.Builder builder) {
        try {
            return builder.setConfiguration(AES_GCM).build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a master key cannot be made", broken);
        }
    }

    private static List<KeysetHandle.Entry> entries(KeysetHandle keys) {
        return IntStream.range(0, keys.size()).mapToObj(keys::getAt).toList();
    }

    private static boolean isOurs(KeysetHandle.Entry entry) {
        return entry.getStatus().equals(KeyStatus.ENABLED)
                && entry.getKey() instanceof AesGcmKey key
                && key.getParameters().equals(PredefinedAeadParameters.AES256_GCM);
    }

    @AccessesPartialKey
    private static KeyFingerprint fingerprint(KeysetHandle.Entry entry) {
        if (!(entry.getKey() instanceof AesGcmKey key)) throw new IllegalStateException("not an AES-GCM key");
        byte[] raw = key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        byte[] mac = new HmacSha256(raw).of(FINGERPRINT_DOMAIN.getBytes(StandardCharsets.US_ASCII));
        return new KeyFingerprint(HexFormat.of().formatHex(Arrays.copyOf(mac, FINGERPRINT_BYTES)));
    }
}

package dev.signet.secrets;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/// Encrypts secrets that must work again, with AES-256-GCM under a [MasterKey].
///
/// Guarantee: without the master key a sealed secret reveals only its length; changed, or moved to another [Binding],
/// it does not open. Safe for use by many threads.
///
/// ```java
/// SealedSecret kept = sealer.seal(secret, Binding.of("credentials.client", organization.toString(), id));
/// ```
public final class Sealer {
    private static final int PREFIX_LENGTH = 1 + Integer.BYTES;

    private final MasterKey master;
    private final Aead aead;

    /// A sealer that seals with the primary key and opens what any key of the master key has sealed.
    public Sealer(MasterKey master) {
        this.master = master;
        this.aead = master.aead();
    }

    /// The version of the key new secrets are sealed under.
    public String currentKeyVersion() {
        return master.primaryVersion();
    }

    /// Encrypts the secret for that place.
    public SealedSecret seal(Secret secret, Binding place) {
        try {
            return new SealedSecret(aead.encrypt(secret.bytes(), place.bytes()), currentKeyVersion());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM cannot encrypt", broken);
        }
    }

    /// The secret again.
    ///
    /// Refuses with an [UnsealFailure] an unknown key, changed bytes, and another place.
    public Secret unseal(SealedSecret sealed, Binding place) {
        String version = sealed.keyVersion();
        if (!master.versions().contains(version)) throw new UnsealFailure(UnsealFailure.Why.UNKNOWN_KEY, version);
        byte[] ciphertext = sealed.ciphertext();
        try {
            if (!version.equals(versionIn(ciphertext))) throw changedOrMoved(version);
            return Secret.ofBytes(aead.decrypt(ciphertext, place.bytes()));
        } catch (GeneralSecurityException refused) {
            // The library's message is left out: the caller must not tell one kind of change from another.
            throw changedOrMoved(version);
        }
    }

    /// Tink puts a marker byte and the key id before the ciphertext; the column beside it must agree.
    private static String versionIn(byte[] ciphertext) {
        return ciphertext.length < PREFIX_LENGTH
                ? ""
                : MasterKey.version(ByteBuffer.wrap(ciphertext).getInt(1));
    }

    private static UnsealFailure changedOrMoved(String version) {
        return new UnsealFailure(UnsealFailure.Why.CHANGED_OR_MOVED, version);
    }
}

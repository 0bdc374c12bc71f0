package dev.signet.secrets;

import java.util.Arrays;

/// A secret encrypted under the [MasterKey]: what a [Sealer] makes and a table keeps.
///
/// `keyVersion` names the key that opens it, so that rows of an old key can be found and sealed anew.
public final class SealedSecret {
    private final byte[] ciphertext;
    private final String keyVersion;

    /// A sealed secret as it was kept; copies the bytes.
    public SealedSecret(byte[] ciphertext, String keyVersion) {
        this.ciphertext = ciphertext.clone();
        this.keyVersion = keyVersion;
    }

    /// A copy of the encrypted bytes.
    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    /// The version of the key that opens it.
    public String keyVersion() {
        return keyVersion;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedSecret sealed
                && keyVersion.equals(sealed.keyVersion)
                && Arrays.equals(ciphertext, sealed.ciphertext);
    }

    @Override
    public int hashCode() {
        return 31 * keyVersion.hashCode() + Arrays.hashCode(ciphertext);
    }

    @Override
    public String toString() {
        return "SealedSecret[keyVersion=" + keyVersion + "]";
    }
}

package dev.signet.credentials;

import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.util.List;
import java.util.Optional;

/// A credential with what its secrets are compared with, and its registered keys; secrets that ended lately are
/// among them.
record StoredCredential(Credential credential, List<StoredSecret> secrets, List<StoredKey> keys) {
    StoredCredential {
        secrets = List.copyOf(secrets);
        keys = List.copyOf(keys);
    }

    /// Which of its secrets that one is.
    Optional<StoredSecret> opensWith(Secret presented) {
        return matching(secrets, presented);
    }

    /// Looks at all of them, whichever matches.
    static Optional<StoredSecret> matching(List<StoredSecret> secrets, Secret presented) {
        SecretDigest digest = SecretDigest.of(presented);
        Optional<StoredSecret> found = Optional.empty();
        for (StoredSecret secret : secrets) {
            if (secret.digest().matches(digest)) found = Optional.of(secret);
        }
        return found;
    }
}

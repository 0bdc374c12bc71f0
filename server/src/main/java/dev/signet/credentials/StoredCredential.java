package dev.signet.credentials;

import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.util.List;

/// A credential with the digests of its live secrets.
record StoredCredential(Credential credential, List<SecretDigest> secrets) {
    StoredCredential {
        secrets = List.copyOf(secrets);
    }

    /// Whether one of its secrets is that one.
    boolean opensWith(Secret presented) {
        return matchesAny(secrets, presented);
    }

    /// Looks at all of them, whichever matches.
    static boolean matchesAny(List<SecretDigest> secrets, Secret presented) {
        SecretDigest digest = SecretDigest.of(presented);
        boolean matches = false;
        for (SecretDigest secret : secrets) matches |= secret.matches(digest);
        return matches;
    }
}

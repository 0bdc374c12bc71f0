package dev.signet.credentials;

import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.util.UUID;

/// A secret as it is compared, and when it ends; [Instant#MAX] when it does not.
record StoredSecret(UUID id, SecretDigest digest, Instant endsAt) {

    boolean isLiveAt(Instant now) {
        return now.isBefore(endsAt);
    }
}

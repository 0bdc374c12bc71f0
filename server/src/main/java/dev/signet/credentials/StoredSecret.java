package dev.signet.credentials;

import dev.signet.secrets.SealedSecret;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A secret as it is compared, when it ends ([Instant#MAX] when it does not), and sealed if it must work again.
record StoredSecret(UUID id, SecretDigest digest, Instant endsAt, Optional<SealedSecret> sealed) {

    /// One that is only compared.
    StoredSecret(UUID id, SecretDigest digest, Instant endsAt) {
        this(id, digest, endsAt, Optional.empty());
    }

    boolean isLiveAt(Instant now) {
        return now.isBefore(endsAt);
    }
}
